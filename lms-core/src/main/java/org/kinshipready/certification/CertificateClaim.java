package org.kinshipready.certification;

import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Says which certificate is the n-th of a completion. The id lets only one in, on shards too.
 *
 * @param id completion and issue
 */
@Document("certificate_issues")
record CertificateClaim(@Id String id, PersonId person, String code) {

    static CertificateClaim of(IssuedCertificate certificate) {
        return new CertificateClaim(
                id(certificate.completion(), certificate.issue()), certificate.person(), certificate.code());
    }

    static String id(String completion, int issue) {
        return completion + ":" + issue;
    }
}
