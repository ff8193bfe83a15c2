package org.kinshipready.certification;

import java.time.Instant;
import org.kinshipready.people.PersonId;

/**
 * That a certificate doesn't count any more.
 *
 * @param by the manager who withdrew it
 * @param why in the manager's words, which anybody may read
 */
public record CertificateWithdrawal(PersonId by, Instant at, String why) {

    /**
     * A withdrawal that was taken back, kept as history.
     *
     * @param by the manager who took it back
     * @param why in the manager's words, for managers
     */
    public record Lifted(CertificateWithdrawal withdrawal, PersonId by, Instant at, String why) {}
}
