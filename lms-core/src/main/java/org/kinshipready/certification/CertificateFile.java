package org.kinshipready.certification;

import org.bson.types.Binary;
import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The bytes of a certificate, apart from its record, which lists ask for. */
@Document("certificate_files")
record CertificateFile(@Id String code, PersonId person, Binary pdf) {}
