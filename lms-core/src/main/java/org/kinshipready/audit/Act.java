package org.kinshipready.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What staff can do that is recorded; stored by its code, so a constant is never renamed. */
public enum Act {
    COURSE_WITHDRAWN,
    COURSE_OFFERED_AGAIN,
    CERTIFICATE_WITHDRAWN,
    CERTIFICATE_VALID_AGAIN,
    /** Never stored: one that this release has no name for. */
    OTHER;

    /** As it is stored, and as the words for it are filed, such as {@code course-withdrawn}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty if there is no code, or this release doesn't know it. */
    static Optional<Act> of(@Nullable String code) {
        return Stream.of(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
