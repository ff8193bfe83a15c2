package org.kinshipready.assessment.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reflection as its page shows it: the question, and to its writer what they wrote.
 *
 * @param text as it is kept, or as it was sent and couldn't be
 * @param savedAt when it was kept, or null where nothing is
 * @param kept whether it was kept, or taken away, just now
 * @param sent whether the text is what was sent, and isn't kept
 * @param longest how many characters it may have, where it had more; else 0
 * @param formId makes the same form, sent twice, one save
 */
public record ReflectionView(
        String html, String text, @Nullable Instant savedAt, boolean kept, boolean sent, int longest, String formId) {

    /** Whether it was sent when the session had ended, and must be sent again. */
    public boolean givenBack() {
        return sent && !tooLong();
    }

    /** Whether what was sent is too long to be kept. */
    public boolean tooLong() {
        return longest > 0;
    }
}
