package org.kinshipready.certification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All certificates of one completion, in the order in which they were issued: the last one counts.
 *
 * <p>A withdrawal of one applies to all. So a new name is no way round it, not even one requested at the same moment,
 * and an earlier certificate doesn't claim that there is a valid one.
 */
public record Issues(List<IssuedCertificate> all) {

    /** The one that counts; empty while it is held back. */
    public Optional<IssuedCertificate> current() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /**
     * How checking any of them shows the holder's name. The choice is stored on the first, which stays the first even
     * if another is being issued at the same moment; earlier releases stored it on the last.
     */
    public Shown shown() {
        return all.isEmpty()
                ? Shown.NOTHING
                : Optional.ofNullable(all.getFirst().choice())
                        .orElse(all.getLast().shown());
    }

    /** The one that replaced it, if one did. */
    public Optional<IssuedCertificate> replacementOf(IssuedCertificate certificate) {
        return all.stream()
                .filter(other -> other.issue() == certificate.issue() + 1)
                .findFirst();
    }

    /** The withdrawal in force, if there is one. */
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

    /** Whether a withdrawal by this act is or was in force. */
    boolean withdrawnBy(String act) {
        return Stream.concat(
                        all.stream().map(IssuedCertificate::withdrawn).filter(Objects::nonNull),
                        lifted().stream().map(CertificateWithdrawal.Lifted::withdrawal))
                .anyMatch(withdrawal -> act.equals(withdrawal.act()));
    }

    /** Whether this act lifted a withdrawal. */
    boolean liftedBy(String act) {
        return lifted().stream().anyMatch(lifted -> act.equals(lifted.act()));
    }

    /** What one of them is worth, judging by what is stored about it. */
    public Status status(IssuedCertificate certificate) {
        if (withdrawal().isPresent()) {
            return Status.WITHDRAWN;
        }
        return replacementOf(certificate).isPresent() ? Status.REPLACED : Status.VALID;
    }
}
