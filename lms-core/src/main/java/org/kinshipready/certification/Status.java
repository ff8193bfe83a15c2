package org.kinshipready.certification;

/** What a certificate is worth today; it follows from what is stored and isn't stored itself. */
public enum Status {
    VALID,
    /** There is a later one for the same completion. */
    REPLACED,
    /** A manager withdrew it. */
    WITHDRAWN,
    /** Its file isn't the one that was issued, so that nothing is said about it until somebody has looked. */
    DAMAGED
}
