package org.kinshipready.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps Keycloak's cookies as browsers do: those marked as secure are sent to localhost without TLS too, which Java's own
 * jar doesn't do, and they aren't of the kind of RFC 2965 although they say so.
 */
public final class PlainCookies extends CookieManager {

    @Override
    public void put(URI address, Map<String, List<String>> headers) throws IOException {
        Map<String, List<String>> plain = new HashMap<>(headers);
        plain.replaceAll((name, values) -> name != null && name.equalsIgnoreCase("Set-Cookie")
                ? values.stream()
                        .map(value -> value.replaceAll("(?i); *(Secure|Version=1)(?=;|$)", ""))
                        .toList()
                : values);
        super.put(address, plain);
    }
}
