package org.kinshipready.assessment.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.SaveId;

/**
 * A reflection as its page shows it: the question, and the writer's own text.
 *
 * @param text as it is saved, or as it was sent if it couldn't be saved
 * @param savedAt when it was saved, or null if nothing is
 * @param notice the key of the message above the form, or null for none
 * @param givenBack whether the text was sent when the session had ended, and must be sent again
 * @param error the key of the message that says why the text isn't saved, or null
 * @param was tells whether the text was edited or sent back just as it was shown
 * @param beside texts that arrived too late to replace the current one
 */
public record ReflectionView(
        String html,
        String text,
        @Nullable Instant savedAt,
        @Nullable String notice,
        boolean givenBack,
        @Nullable String error,
        String was,
        List<Late> beside) {

    /** A text that arrived too late, and when it was written as far as is known. */
    public record Late(SaveId id, String text, Instant writtenAt) {}

    /** Whether the notice above the form confirms that something was done. */
    public boolean done() {
        return "assessment.reflection.kept".equals(notice) || "assessment.reflection.gone".equals(notice);
    }

    /** Tells whether two texts are the same. It is written next to the text itself and nowhere else. */
    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
