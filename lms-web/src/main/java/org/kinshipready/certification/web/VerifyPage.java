package org.kinshipready.certification.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinshipready.certification.Check;

/**
 * The page where anyone can check a certificate.
 *
 * @param typed the content of the field
 * @param error the key of the message that says why this can't be a code, or null
 * @param length how many characters of a code were typed
 * @param unknown whether there is no certificate to show for this code
 * @param check what can be said about it, or null
 */
public record VerifyPage(
        String typed,
        @Nullable String error,
        int length,
        boolean unknown,
        @Nullable Check check) {

    static VerifyPage empty() {
        return new VerifyPage("", null, 0, false, null);
    }

    /** The status as it appears at the end of its message keys. */
    public static String word(Check check) {
        return check.status().name().toLowerCase(Locale.ROOT);
    }
}
