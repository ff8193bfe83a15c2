package org.kinshipready.certification;

import java.util.stream.Stream;

/** What the page that checks a certificate says of its holder's name, as the holder chose. */
public enum Shown {
    INITIALS,
    FULL_NAME,
    /** No page at all: the code is answered as one that nobody has. */
    NOTHING;

    /** What was stored, whichever release stored it: of a choice that this one doesn't know, nothing is shown. */
    public static Shown of(String stored) {
        return Stream.of(values())
                .filter(shown -> shown.name().equals(stored))
                .findFirst()
                .orElse(NOTHING);
    }
}
