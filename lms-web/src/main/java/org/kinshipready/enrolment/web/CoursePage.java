package org.kinshipready.enrolment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Progress;
import org.kinshipready.enrolment.Renewal;
import org.kinshipready.enrolment.WhatChanged;

/**
 * A course: what it is about, its modules as a list of tasks, and the way on.
 *
 * @param credit who wrote it
 * @param enrolled whether the reader has started it
 * @param begun whether they have done anything in it
 * @param next where to go on, or null when everything is finished
 * @param offered the newer version that the reader may move to, or null
 * @param stayed whether they said before that they would rather stay
 * @param offline what a phone can keep of it, or null where it isn't offered any more
 * @param renewal when it is to be renewed, or null
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
