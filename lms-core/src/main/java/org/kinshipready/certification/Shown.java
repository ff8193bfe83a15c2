package org.kinshipready.certification;

/** What the page that checks a certificate says of its holder's name, as the holder chose. */
public enum Shown {
    INITIALS,
    FULL_NAME,
    /** No page at all: the code is answered as one that nobody has. */
    NOTHING
}
