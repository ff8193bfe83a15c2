package org.kinshipready.people;

import java.util.Set;

/** The one list of where personal data lies: what a person's export holds and their erasure empties. */
public final class PersonalData {

    /** Every collection with personal data; each document in one carries its owner's id as {@code person}. */
    public static final Set<String> COLLECTIONS = Set.of(
            "people",
            "enrolments",
            "completions",
            "certificates",
            "certificate_files",
            "certificate_issues",
            "reflections",
            "audit",
            "sessions");

    private PersonalData() {}
}
