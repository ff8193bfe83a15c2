package org.kinshipready.catalogue;

import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A course's picture on its own: a copy, because the versions themselves stay whole.
 *
 * @param id the course and a hash of the bytes, such as {@code legal-options/90b1a0c2e4f5d6a7}: versions that show the
 *     same picture share it
 */
@Document("pictures")
record StoredPicture(@Id String id, Binary content) {

    static String id(String course, String hash) {
        return course + "/" + hash;
    }
}
