package org.kinshipready.certification;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Version;
import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A certificate as it was issued: its facts are frozen, and its file is stored separately. The last fields say what has
 * happened to it since.
 *
 * @param code unguessable; names the certificate
 * @param issue 1, then 2, 3 ... for those that replace it
 * @param version the exact version that was completed
 * @param sha256 of the stored PDF, in hexadecimal digits
 * @param reason why it replaces an earlier one, or null
 * @param shown how checking showed the holder's name when it was issued or, on the last one in an earlier release, what
 *     its holder chose: ask {@link Issues}
 * @param choice on the first of a completion: what its holder has chosen since, for all of them; or null
 * @param withdrawn the withdrawal in force, or null: ask {@link Issues}, which knows the others too
 * @param lifted withdrawals that were taken back
 * @param damagedAt when its file was first found to be missing or changed, or null
 */
@Document("certificates")
public record IssuedCertificate(
        @Id String code,
        PersonId person,
        String completion,
        int issue,
        String course,
        Pathway pathway,
        Version version,
        CertificateFacts facts,
        String sha256,
        @Nullable ReplacementReason reason,
        Shown shown,
        @Nullable Shown choice,
        @Nullable CertificateWithdrawal withdrawn,
        List<CertificateWithdrawal.Lifted> lifted,
        @Nullable Instant damagedAt) {

    // Documents stored by earlier releases don't have the newer fields.
    public IssuedCertificate {
        shown = Objects.requireNonNullElse(shown, Shown.INITIALS);
        lifted = Objects.requireNonNullElse(lifted, List.of());
    }

    /** What is shown in place of the holder's full name, such as "S. O.". */
    public String initials() {
        return Initials.of(facts.holder());
    }
}
