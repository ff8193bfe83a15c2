package org.kinshipready.certification.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinshipready.certification.Check;

/**
 * The page that anybody checks a certificate on.
 *
 * @param typed what stands in the field
 * @param error the key of why that can't be a code, or null
 * @param length how many characters of a code were typed
 * @param unknown whether it is the code of no certificate that can be shown
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

    /** The status as the keys of its words end. */
    public static String word(Check check) {
        return check.status().name().toLowerCase(Locale.ROOT);
    }
}
