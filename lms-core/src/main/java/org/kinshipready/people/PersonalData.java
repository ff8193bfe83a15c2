package org.kinshipready.people;

import java.util.Set;

/**
 * Where a feature keeps personal data: each feature that keeps any has a bean of this. A person's export holds all of it,
 * and their erasure empties it.
 */
public interface PersonalData {

    /** Its collections with personal data; each document in one carries its owner's id as {@code person}. */
    Set<String> collections();
}
