package org.kinshipready.certification.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.certification.CertificateWithdrawal;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.certification.Issues;
import org.kinshipready.certification.ReplacementReason;
import org.kinshipready.certification.Shown;

/**
 * A learner's certificate for one course: what the file says, who else sees it, and how to get another one.
 *
 * @param certificate the one that counts, or null if it can't be issued under the current name
 * @param shown how much of the holder's name a check reveals
 * @param nameNow the name a certificate issued now would bear
 * @param changedSince whether the course has a newer version than the one completed
 * @param size of the file, such as "42 KB"; null if there is no file, or it isn't the one that was issued
 * @param earlier those that were replaced, the last one first, as many as a page has room for
 * @param nextNew when the next one can be made, if too many were made just now; otherwise null
 * @param rounds the other times that the course was completed, the last one first
 * @param withdrawn the withdrawal in force, or null
 * @param saved whether the holder has just chosen what others see
 * @param unsaved what the holder chose after they had been signed out, or null
 */
public record CertificatePage(
        String courseTitle,
        String courseId,
        String address,
        @Nullable IssuedCertificate certificate,
        Shown shown,
        String nameNow,
        boolean changedSince,
        @Nullable String size,
        List<Earlier> earlier,
        @Nullable Instant nextNew,
        List<Round> rounds,
        @Nullable CertificateWithdrawal withdrawn,
        boolean saved,
        @Nullable Shown unsaved) {

    /** Whether the page selects this choice: the saved one, or one that was made but isn't saved yet. */
    public boolean selects(Shown choice) {
        return certificate != null && choice == (unsaved == null ? shown : unsaved);
    }

    /**
     * One that was replaced.
     *
     * @param why the next one was issued
     */
    public record Earlier(String number, Instant replacedAt, ReplacementReason why, String pdf) {

        private static final int SHOWN_AT_MOST = 20;

        static List<Earlier> in(Issues issues) {
            List<Earlier> earlier = new ArrayList<>();
            List<IssuedCertificate> last = issues.all()
                    .subList(
                            Math.max(0, issues.all().size() - SHOWN_AT_MOST - 1),
                            issues.all().size());
            for (IssuedCertificate certificate : last.reversed()) {
                issues.replacementOf(certificate)
                        .map(next -> new Earlier(
                                certificate.facts().number(),
                                next.facts().issued(),
                                Optional.ofNullable(next.reason()).orElse(ReplacementReason.OTHER),
                                CertificateController.file(certificate)))
                        .ifPresent(earlier::add);
            }
            return List.copyOf(earlier);
        }
    }

    /** Another time that the course was completed, with its own certificate at its own address. */
    public record Round(Instant completedAt, String address) {}

    /** What it says, or null. */
    public @Nullable CertificateFacts facts() {
        return certificate == null ? null : certificate.facts();
    }

    /** Whether the name was changed since the certificate was issued. */
    public boolean nameChanged() {
        return certificate == null || !certificate.facts().holder().equals(nameNow);
    }

    /** The address of the file, or null. */
    public @Nullable String pdf() {
        return certificate == null ? null : CertificateController.file(certificate);
    }

    /** Its code as people read it. */
    public String code() {
        return certificate == null ? "" : new CertificateCode(certificate.code()).grouped();
    }

    /** The address where anyone who has it may check the certificate; empty for those issued before they showed it. */
    public String checkAt() {
        return certificate == null || certificate.facts().checkAt().isEmpty()
                ? ""
                : certificate.facts().checkAt() + "/" + certificate.code();
    }
}
