package org.kinshipready.certification;

/** What a certificate is worth today; it follows from what is stored and isn't stored itself. */
public enum Status {
    VALID,
    /** There is a later certificate for the same completion. */
    REPLACED,
    /** A manager withdrew it. */
    WITHDRAWN,
    /** Its file isn't the one that was issued, so we say nothing about it until somebody has looked. */
    DAMAGED
}
