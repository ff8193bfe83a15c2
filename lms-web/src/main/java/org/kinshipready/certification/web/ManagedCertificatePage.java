package org.kinshipready.certification.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.certification.CertificateWithdrawal;
import org.kinshipready.certification.CertificateWithdrawals;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.certification.Issues;
import org.kinshipready.certification.ReplacementReason;
import org.kinshipready.certification.Status;
import org.kinshipready.people.PersonId;

/**
 * One certificate as a manager sees it, and the form that asks why it is withdrawn or counts again.
 *
 * @param status whether it is valid today, and if not, why
 * @param withdrawn whether a withdrawal is in force
 * @param intact whether its file is the one that was issued
 * @param current the code of the one that counts instead, or null
 * @param events what happened to it and to those for the same completion, in order
 * @param reason as typed before, maybe empty
 * @param refused whether it was too short or too long
 */
public record ManagedCertificatePage(
        IssuedCertificate certificate,
        Status status,
        boolean withdrawn,
        boolean intact,
        @Nullable String current,
        List<Event> events,
        String reason,
        boolean refused) {

    /**
     * Something that happened.
     *
     * @param words the key of what it was
     * @param values to fill into these words
     * @param replaced why a new certificate was issued, or null
     */
    public record Event(
            Instant at,
            String words,
            List<String> values,
            @Nullable ReplacementReason replaced) {

        public Object[] filled() {
            return values.toArray();
        }
    }

    static ManagedCertificatePage of(
            IssuedCertificate certificate,
            Issues issues,
            boolean intact,
            Function<PersonId, String> names,
            String reason,
            boolean refused) {
        Status status = issues.status(certificate);
        return new ManagedCertificatePage(
                certificate,
                status == Status.VALID && !intact ? Status.DAMAGED : status,
                issues.withdrawal().isPresent(),
                intact,
                issues.current()
                        .map(IssuedCertificate::code)
                        .filter(code -> !code.equals(certificate.code()))
                        .orElse(null),
                events(issues, names),
                reason,
                refused);
    }

    private static List<Event> events(Issues issues, Function<PersonId, String> names) {
        List<Event> events = new ArrayList<>();
        for (IssuedCertificate issue : issues.all()) {
            String number = issue.facts().number();
            events.add(
                    new Event(issue.facts().issued(), "certification.manage.issued", List.of(number), issue.reason()));
            Optional.ofNullable(issue.damagedAt())
                    .map(at -> new Event(at, "certification.manage.found-damaged", List.of(number), null))
                    .ifPresent(events::add);
            Optional.ofNullable(issue.withdrawn())
                    .map(standing -> withdrawn(standing, names))
                    .ifPresent(events::add);
            for (CertificateWithdrawal.Lifted lifted : issue.lifted()) {
                events.add(withdrawn(lifted.withdrawal(), names));
                events.add(new Event(
                        lifted.at(),
                        "certification.manage.restored",
                        List.of(names.apply(lifted.by()), lifted.why()),
                        null));
            }
        }
        events.sort(Comparator.comparing(Event::at));
        return List.copyOf(events);
    }

    private static Event withdrawn(CertificateWithdrawal withdrawal, Function<PersonId, String> names) {
        return new Event(
                withdrawal.at(),
                "certification.manage.withdrawn",
                List.of(names.apply(withdrawal.by()), withdrawal.why()),
                null);
    }

    /** Whether the reason was sent after its writer had been signed out. */
    public boolean notSaved() {
        return !refused && !reason.isEmpty();
    }

    /** Its code as people read it. */
    public String code() {
        return new CertificateCode(certificate.code()).grouped();
    }

    /** Where it is. */
    public String address() {
        return ManagedCertificatesController.ADDRESS + "/" + certificate.code();
    }

    /** How many characters a reason may have. */
    public int longest() {
        return CertificateWithdrawals.MAX_REASON;
    }
}
