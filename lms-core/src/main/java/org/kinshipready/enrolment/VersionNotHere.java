package org.kinshipready.enrolment;

/** Thrown if somebody is enrolled in a version that this release can't read because a newer release published it. */
public final class VersionNotHere extends RuntimeException {

    VersionNotHere(Enrolment enrolment) {
        super("Not published: " + enrolment.course() + "@" + enrolment.version());
    }
}
