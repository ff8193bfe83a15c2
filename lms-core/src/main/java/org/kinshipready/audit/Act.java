package org.kinshipready.audit;

import java.util.Locale;
import java.util.stream.Stream;

/** What staff can do that is recorded; stored by its code, so a constant is never renamed. */
public enum Act {
    COURSE_WITHDRAWN,
    COURSE_OFFERED_AGAIN,
    CERTIFICATE_WITHDRAWN,
    CERTIFICATE_VALID_AGAIN,
    /** Never stored: one that this release has no name for. */
    OTHER;

    static Act of(String code) {
        return Stream.of(values())
                .filter(act -> act.code().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** As it is stored, and as the words for it are filed, such as {@code course-withdrawn}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
