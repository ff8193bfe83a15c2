package org.kinshipready.certification;

import org.jspecify.annotations.Nullable;
import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Version;
import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A certificate as it was issued: its facts are frozen, its bytes lie beside it.
 *
 * @param code unguessable; names the certificate
 * @param issue 1, then 2, 3 ... for those that replace it
 * @param version the exact version that was completed
 * @param sha256 of the stored PDF, in hexadecimal digits
 * @param reason why it replaces an earlier one, or null
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
        @Nullable String reason) {}
