package org.kinshipready.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.PersonId;

/**
 * Hides a course from new starters, and from nobody else.
 *
 * @param by the manager who withdrew it
 * @param why in the manager's words
 * @param act the id of the act in the record of what staff did; or null, from an earlier release
 */
public record Withdrawal(
        PersonId by, Instant at, String why, @Nullable String act) {

    /**
     * A withdrawal that was taken back, kept as history.
     *
     * @param by the manager who offered the course again
     * @param act the id of the act by which it was offered again
     */
    record Ended(Withdrawal withdrawal, PersonId by, Instant at, String act) {}
}
