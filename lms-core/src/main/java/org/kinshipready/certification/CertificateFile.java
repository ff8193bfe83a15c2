package org.kinshipready.certification;

import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The bytes of a certificate, apart from its record, which lists ask for.
 *
 * @param record what its record says, so that whoever comes next can write it where a crash left it out; or null in a
 *     file of an earlier release
 */
@Document("certificate_files")
record CertificateFile(
        @Id String code,
        PersonId person,
        Binary pdf,
        @Nullable IssuedCertificate record) {}
