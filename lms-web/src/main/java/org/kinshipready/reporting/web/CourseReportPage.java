package org.kinshipready.reporting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.reporting.Count;
import org.kinshipready.reporting.Learners;

/**
 * How many people learn in a course.
 *
 * @param at when they were counted
 * @param course in the reader's language, as far as it is translated
 * @param learners of the whole course, or null for a partner
 * @param modules those whose figures this reader may see
 */
public record CourseReportPage(
        Instant at, Course course, @Nullable Learners learners, List<Row> modules) {

    /**
     * One module.
     *
     * @param language of its title, two letters
     */
    public record Row(String address, String title, String language, Count finished) {}
}
