package org.kinshipready.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The actions of staff that are recorded. They are stored by their codes, so a constant is never renamed. */
public enum Act {
    COURSE_WITHDRAWN,
    COURSE_OFFERED_AGAIN,
    CERTIFICATE_WITHDRAWN,
    CERTIFICATE_VALID_AGAIN,
    /** Never stored: stands for an act that this release has no name for. */
    OTHER;

    /** The code that is stored, and that its words on pages are filed under, such as {@code course-withdrawn}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty if there is no code, or this release doesn't know it. */
    static Optional<Act> of(@Nullable String code) {
        return Stream.of(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
