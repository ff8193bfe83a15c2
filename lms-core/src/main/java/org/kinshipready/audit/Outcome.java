package org.kinshipready.audit;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of an act; stored by its code, so a constant is never renamed. */
public enum Outcome {
    DONE,
    /** It was so before, or there was nothing to do it to. */
    NOTHING_CHANGED,
    FAILED,
    /** Never stored: no end was recorded and no change is found. It may be going on now. */
    UNKNOWN;

    /** As it is stored, and as the words for it are filed, such as {@code nothing-changed}. */
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
