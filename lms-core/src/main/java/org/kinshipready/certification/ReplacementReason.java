package org.kinshipready.certification;

/** Why a certificate replaces an earlier one; pages have the words for it. */
public enum ReplacementReason {
    /** The holder changed their name. */
    NAME("name"),
    /** The holder wanted it in Welsh and English. */
    LANGUAGES("languages"),
    /** A reason that this release has no name for. */
    OTHER("other");

    // The text that was stored before reasons had codes.
    private static final String NAME_IN_WORDS = "The holder changed their name";

    private final String id;

    ReplacementReason(String id) {
        this.id = id;
    }

    /** The code that is stored, and so never changes. */
    public String id() {
        return id;
    }

    /** Reads a stored reason, whichever release stored it. */
    public static ReplacementReason of(String stored) {
        if (stored.equals(NAME_IN_WORDS)) {
            return NAME;
        }
        for (ReplacementReason reason : values()) {
            if (reason.id.equals(stored)) {
                return reason;
            }
        }
        return OTHER;
    }
}
