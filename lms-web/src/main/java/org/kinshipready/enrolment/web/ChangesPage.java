package org.kinshipready.enrolment.web;

import java.util.List;
import org.kinshipready.content.Course;

/**
 * What is different in a newer version of a course.
 *
 * @param words in the author's words, oldest first
 * @param offered whether the reader may move to it; if not, they have already completed the course
 */
public record ChangesPage(
        Course before,
        Course after,
        List<String> words,
        List<Line> added,
        List<Line> changed,
        List<Line> removed,
        boolean offered) {

    /** A step, and the module it is in. */
    public record Line(String title, String module) {}
}
