package org.kinshipready.arrivals;

/** What became of a save. */
public enum Outcome {
    /** It is the current value now. */
    KEPT,
    /** It was here before, or changes nothing. */
    NOTHING_NEW,
    /** It was made from an older value than the current one, and is kept beside that. */
    BESIDE,
    /** It would have deleted a value newer than the one its page showed, so that value was left alone. */
    NEWER_STAYS,
    /**
     * The text on its page has since been deleted or replaced, and nothing tells whether this is the same text again.
     */
    GONE_SINCE,
    /** So much is already kept beside the current value that its writer has to choose first. */
    TOO_MANY
}
