package org.kinshipready.audit;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of an act; stored by its code, so a constant is never renamed. */
public enum Outcome {
    DONE,
    /** Everything was like that already, or there was nothing to do it to. */
    NOTHING_CHANGED,
    FAILED,
    /** Never stored: no end was recorded and no change can be found. The act may still be running. */
    UNKNOWN;

    /** The code that is stored, and that its words on pages are filed under, such as {@code nothing-changed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(@Nullable String code) {
        return Stream.of(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
