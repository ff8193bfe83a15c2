package org.kinshipready.people;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody who has signed in at least once.
 *
 * @param person the id again, under the name it has in every collection with personal data
 * @param certificateName the name for certificates, or null until it is changed
 */
@Document("people")
public record Person(
        @Id PersonId id,
        PersonId person,
        String displayName,
        @Nullable String certificateName) {

    /** The name that a certificate issued now would bear. */
    public String nameForCertificates() {
        return certificateName != null ? certificateName : displayName;
    }
}
