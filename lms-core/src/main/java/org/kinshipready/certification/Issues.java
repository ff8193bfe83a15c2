package org.kinshipready.certification;

import java.util.List;
import java.util.Optional;

/**
 * All certificates of one completion, in the order in which they were issued: the last one counts.
 *
 * <p>A withdrawal of an earlier one holds for those after it too, so that a new name is no way round it, not even one
 * that is asked for in the same moment.
 */
public record Issues(List<IssuedCertificate> all) {

    /** The one that counts; empty where it is held back. */
    public Optional<IssuedCertificate> current() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The one that replaced it, if one did. */
    public Optional<IssuedCertificate> replacementOf(IssuedCertificate certificate) {
        return all.stream()
                .filter(other -> other.issue() == certificate.issue() + 1)
                .findFirst();
    }

    /** The withdrawal that stands, if one does. */
    public Optional<CertificateWithdrawal> withdrawal() {
        return all.stream()
                .flatMap(certificate -> Optional.ofNullable(certificate.withdrawn()).stream())
                .findFirst();
    }

    /** The withdrawals that were taken back. */
    public List<CertificateWithdrawal.Lifted> lifted() {
        return all.stream()
                .flatMap(certificate -> certificate.lifted().stream())
                .toList();
    }

    /** What one of them is worth, going by what is stored about it. */
    public Status status(IssuedCertificate certificate) {
        if (replacementOf(certificate).isPresent()) {
            return Status.REPLACED;
        }
        return withdrawal().isPresent() ? Status.WITHDRAWN : Status.VALID;
    }
}
