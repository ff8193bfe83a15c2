package org.kinshipready.people;

import java.util.Set;

/**
 * Where a feature keeps personal data: each feature that keeps any has a bean of this type. A person's export will read
 * all of it, and their erasure will empty it.
 */
public interface PersonalData {

    /** Its collections with personal data; each document in one carries its owner's id as {@code person}. */
    Set<String> collections();
}
