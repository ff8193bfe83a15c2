package org.kinshipready.people;

/** What somebody may do here; one person may hold several. */
public enum Role {
    /** Learns. */
    CARER,
    /** Writes courses for the charity. */
    TRAINER,
    /** Writes courses for a partner organisation. */
    PARTNER,
    /** Reads what others have written before it is published. */
    REVIEWER,
    /** Answers for the catalogue. */
    MANAGER
}
