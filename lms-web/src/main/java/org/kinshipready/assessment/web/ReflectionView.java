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
 * A reflection as its page shows it: the question, and to its writer what they wrote.
 *
 * @param text as it is kept, or as it was sent and couldn't be
 * @param savedAt when it was kept, or null where nothing is
 * @param notice what is said above the form, as the key of a message, or null for nothing
 * @param givenBack whether the text was sent when the session had ended, and must be sent again
 * @param error why what was sent isn't kept, as the key of a message, or null
 * @param was tells a text that somebody touched from one that was sent as it was shown
 * @param beside texts that arrived too late to replace the one that stands
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

    /** Whether what is said above the form is that something was done as it was asked. */
    public boolean done() {
        return "assessment.reflection.kept".equals(notice) || "assessment.reflection.gone".equals(notice);
    }

    /** Says whether two texts are the same; it stands beside the text itself and nowhere else. */
    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
