package org.kinshipready.enrolment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.people.SignedIn;

/** A course as one reader sees it: in their own version, and with their progress if that is known. */
public final class Learning {

    private final Course course;
    private final @Nullable SignedIn who;
    private final @Nullable Enrolment enrolment;

    Learning(Course course, @Nullable SignedIn who, @Nullable Enrolment enrolment) {
        this.course = course;
        this.who = who;
        this.enrolment = enrolment;
    }

    /** The version that this reader is shown. */
    public Course course() {
        return course;
    }

    /** The reader, if they are signed in. */
    public Optional<SignedIn> who() {
        return Optional.ofNullable(who);
    }

    public Optional<Enrolment> enrolment() {
        return Optional.ofNullable(enrolment);
    }

    public Progress progress() {
        return enrolment == null ? Progress.none(course) : Progress.of(course, enrolment);
    }
}
