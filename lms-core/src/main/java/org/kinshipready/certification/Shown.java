package org.kinshipready.certification;

import java.util.stream.Stream;

/** What the page that checks a certificate says of its holder's name, as the holder chose. */
public enum Shown {
    INITIALS,
    FULL_NAME,
    /** No page at all: the answer is the same as for a code that doesn't exist. */
    NOTHING;

    /**
     * Reads a stored choice, whichever release stored it. If this release doesn't know the choice, nothing is shown.
     */
    public static Shown of(String stored) {
        return Stream.of(values())
                .filter(shown -> shown.name().equals(stored))
                .findFirst()
                .orElse(NOTHING);
    }
}
