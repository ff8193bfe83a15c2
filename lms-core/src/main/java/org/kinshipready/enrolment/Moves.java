package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.Optional;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Version;
import org.kinshipready.people.SignedIn;
import org.springframework.stereotype.Service;

/** Offers learners newer versions of their course; they stay or move. A new patch isn't offered but simply shown. */
@Service
public class Moves {

    private final Catalogue catalogue;
    private final Enrolments enrolments;

    Moves(Catalogue catalogue, Enrolments enrolments) {
        this.catalogue = catalogue;
        this.enrolments = enrolments;
    }

    /**
     * What would change for somebody who is still learning if they moved to a newer minor or major version.
     *
     * @return empty if there is none, or they have completed their version
     */
    public Optional<WhatChanged> offer(Learning learning) {
        return learning.enrolment()
                .filter(_enrolment -> !learning.progress().complete())
                .flatMap(enrolment -> newer(learning.course()).filter(_newest -> !enrolments.completed(enrolment)))
                .map(newest -> WhatChanged.between(learning.course(), newest));
    }

    /** What has changed since somebody completed a course, up to its newest minor or major version. */
    public Optional<WhatChanged> since(Completion completion) {
        return catalogue
                .exactly(completion.pathway(), completion.course(), completion.version())
                .flatMap(completed -> newer(completed).map(newest -> WhatChanged.between(completed, newest)));
    }

    private Optional<Course> newer(Course known) {
        return catalogue
                .newest(known.pathway(), known.id())
                .filter(newest -> Transitions.newer(known.version(), newest.version()));
    }

    /**
     * Moves to the newest version; every tick and answer is kept, and counts wherever its id still exists.
     *
     * <p>If there is nothing to move to, or they have completed the version they are in, they stay.
     */
    public void move(SignedIn who, Learning learning) {
        Instant now = enrolments.now();
        decide(who, learning, (enrolment, own, from, to) -> Transitions.move(enrolment, own, from, to, now))
                .ifPresent(moved -> enrolments.completing(moved, enrolments.served(moved)));
    }

    /** Notes that somebody wants to stay with their version, so that they don't get this offer again. */
    public void stay(SignedIn who, Learning learning) {
        decide(who, learning, Transitions::stay);
    }

    /** A learner's answer to an offer: one write that depends on everything they have done, or no write. */
    private Optional<Enrolment> decide(SignedIn who, Learning learning, Decision decision) {
        Optional<Course> offered = offer(learning).map(WhatChanged::after);
        Optional<Enrolment> opened =
                learning.enrolment().filter(enrolment -> enrolment.person().equals(who.id()));
        if (offered.isEmpty() || opened.isEmpty()) {
            return Optional.empty();
        }
        Version from = opened.get().version();
        Version to = offered.get().version();
        Enrolment enrolment = opened.get();
        for (int tries = 0; tries < Enrolments.TRIES; tries++) {
            Optional<Enrolment> next = enrolments.completed(enrolment)
                    ? Optional.empty()
                    : decision.on(enrolment, enrolments.served(enrolment), from, to);
            Enrolment read = enrolment;
            Optional<Enrolment> stored = next.flatMap(decided -> enrolments.replace(read, decided));
            if (next.isEmpty() || stored.isPresent()) {
                return stored;
            }
            enrolment = enrolments.again(enrolment);
        }
        throw Enrolments.changesAllTheTime();
    }

    /** A rule of {@link Transitions}. */
    private interface Decision {
        Optional<Enrolment> on(Enrolment enrolment, Course own, Version from, Version to);
    }
}
