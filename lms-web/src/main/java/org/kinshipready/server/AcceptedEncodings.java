package org.kinshipready.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Which compressions a client takes, as its header says (RFC 9110, 12.5.3). */
record AcceptedEncodings(@Nullable String header) {

    static AcceptedEncodings of(HttpServletRequest request) {
        return new AcceptedEncodings(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    }

    /** Looks the encoding up by its name. A "*" stands for any that isn't named, but no browser sends it. */
    boolean takes(String encoding) {
        return header != null
                && Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", 20))
                        .map(String::strip)
                        .anyMatch(each -> each.equals(encoding) || (each.startsWith(encoding + ";") && !isNone(each)));
    }

    private static boolean isNone(String weighed) {
        return weighed.replace(" ", "").matches(".*;q=0(\\.0*)?");
    }
}
