package org.kinshipready.certification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.PersonId;

/**
 * Says that a certificate is no longer valid.
 *
 * @param by the manager who withdrew it
 * @param why in the manager's words, which anybody may read
 * @param act the id of the act in the record of what staff did; or null, from an earlier release
 */
public record CertificateWithdrawal(
        PersonId by, Instant at, String why, @Nullable String act) {

    /**
     * A withdrawal that was taken back, kept as history.
     *
     * @param by the manager who took it back
     * @param why in the manager's words, for managers
     * @param act the id of the act by which it was taken back; or null, from an earlier release
     */
    public record Lifted(
            CertificateWithdrawal withdrawal,
            PersonId by,
            Instant at,
            String why,
            @Nullable String act) {}
}
