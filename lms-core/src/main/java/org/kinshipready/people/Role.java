package org.kinshipready.people;

/** What somebody may do here; one person may hold several. */
public enum Role {
    /** Learns. */
    CARER,
    /** Writes courses for the charity. */
    TRAINER,
    /** Writes courses for a partner organisation. */
    PARTNER,
    /** Reads drafts and problem lists. */
    REVIEWER,
    /** Answers for the catalogue. */
    MANAGER
}
