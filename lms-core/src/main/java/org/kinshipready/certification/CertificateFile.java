package org.kinshipready.certification;

import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The bytes of a certificate, kept apart from its record so that lists don't read them.
 *
 * @param record what its record says, so that the next visit can write the record if a crash prevented it; null in
 *     files of earlier releases
 */
@Document("certificate_files")
record CertificateFile(
        @Id String code,
        PersonId person,
        Binary pdf,
        @Nullable IssuedCertificate record) {}
