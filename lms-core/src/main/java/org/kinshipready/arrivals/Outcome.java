package org.kinshipready.arrivals;

/** What became of a save. */
public enum Outcome {
    /** It stands now. */
    KEPT,
    /** It was here before, or changes nothing. */
    NOTHING_NEW,
    /** It was made from something older than what stands now: it is kept beside that. */
    BESIDE,
    /** What it would have taken away is newer than what its page showed, and was left alone. */
    NEWER_STAYS,
    /** Its page's text was taken away or replaced since, and nothing tells whether this is that text again. */
    GONE_SINCE,
    /** So much is kept beside what stands that somebody has to choose first. */
    TOO_MANY
}
