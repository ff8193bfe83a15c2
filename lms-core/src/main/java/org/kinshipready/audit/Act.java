package org.kinshipready.audit;

import java.util.Locale;

/** What staff can do that is recorded; stored by its code, so a constant is never renamed. */
public enum Act {
    COURSE_WITHDRAWN,
    COURSE_OFFERED_AGAIN,
    CERTIFICATE_WITHDRAWN,
    CERTIFICATE_VALID_AGAIN;

    /** As it is stored, and as the words for it are filed, such as {@code course-withdrawn}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
