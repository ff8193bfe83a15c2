package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.Optional;
import org.kinshipready.content.Course;
import org.kinshipready.content.Version;

/**
 * Rules, without a database, for when a round is completed, and when a learner may move to another version or turn it
 * down.
 *
 * <p>Each takes an enrolment and returns the next one, or nothing if it refuses. Everything they look at is in the
 * enrolment, so {@link Enrolments#replace} can insist that it hasn't changed before writing the next one.
 */
final class Transitions {

    private Transitions() {}

    /** Completes the round, once: nothing done later undoes that or changes its version or day. */
    static Optional<Enrolment> complete(Enrolment enrolment, Course own) {
        return enrolment.completed().isPresent()
                ? Optional.empty()
                : Progress.of(own, enrolment)
                        .completedAt()
                        .map(at -> enrolment.completed(new Completed(shown(enrolment, own), at)));
    }

    /**
     * Moves to a newer minor or major version. A completed round stays in the version it was completed in.
     *
     * @param from the version in which the newer one was offered, so that two presses are one move
     */
    static Optional<Enrolment> move(Enrolment enrolment, Course own, Version from, Version to, Instant now) {
        return mayDecide(enrolment, own, from, to) ? Optional.of(enrolment.moved(to, now)) : Optional.empty();
    }

    /** Turns a newer version down. */
    static Optional<Enrolment> stay(Enrolment enrolment, Course own, Version from, Version offered) {
        return mayDecide(enrolment, own, from, offered) ? Optional.of(enrolment.stayed(offered)) : Optional.empty();
    }

    private static boolean mayDecide(Enrolment enrolment, Course own, Version from, Version offered) {
        return enrolment.version().equals(from)
                && newer(own.version(), offered)
                && enrolment.completed().isEmpty()
                && !Progress.of(own, enrolment).complete();
    }

    /** Whether a version is one to decide about; a patch is simply shown. */
    static boolean newer(Version known, Version other) {
        return other.compareTo(known) > 0 && !other.samePatchLine(known);
    }

    /** Which version was completed: the one shown last, unless its reader has moved on from that. */
    private static Version shown(Enrolment enrolment, Course own) {
        return enrolment.served().samePatchLine(enrolment.version()) ? enrolment.served() : own.version();
    }
}
