package org.kinshipready.enrolment;

/** Thrown for somebody who is enrolled in a version that this release can't read, because a newer one has published it. */
public final class VersionNotHere extends RuntimeException {

    VersionNotHere(Enrolment enrolment) {
        super("Not published: " + enrolment.course() + "@" + enrolment.version());
    }
}
