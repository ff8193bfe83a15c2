package org.kinshipready.enrolment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Progress;
import org.kinshipready.enrolment.Renewal;
import org.kinshipready.enrolment.WhatChanged;

/**
 * A course: what it is about, its modules as a list of tasks, and where to continue.
 *
 * @param credit who wrote it
 * @param enrolled whether the reader has started it
 * @param begun whether they have done anything in the course
 * @param next where to continue, or null when everything is finished
 * @param offered the newer version that the reader may move to, or null
 * @param stayed whether they have already chosen to stay with their version
 * @param offline what a phone can save of it, or null if it is no longer offered
 * @param renewal when it is due for renewal, or null
 * @param certificate where the certificate is, or null while the course isn't completed
 */
public record CoursePage(
        Course course,
        String credit,
        List<Task> tasks,
        Progress progress,
        boolean enrolled,
        boolean begun,
        String first,
        @Nullable String next,
        @Nullable WhatChanged offered,
        boolean stayed,
        @Nullable OfflineCopy offline,
        @Nullable Renewal renewal,
        @Nullable String certificate) {

    /**
     * A module as a line of the list.
     *
     * @param language of its title
     */
    public record Task(String address, String title, String language, int minutes, Progress.State state) {}
}
