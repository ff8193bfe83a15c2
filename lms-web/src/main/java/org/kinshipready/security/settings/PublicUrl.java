package org.kinshipready.security.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where people reach the application: a scheme, a host and maybe a port, without a slash at the end.
 *
 * @param value such as {@code https://learn.example.org}
 * @param host as requests name it, without the port
 */
public record PublicUrl(String value, String host) {

    /** This machine, as its own browsers and health checks call it. */
    public static final Set<String> LOOPBACK_NAMES =
            Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    /** Reads the setting as it was written. An address at which people couldn't reach a service stops the start. */
    public static PublicUrl of(String given) {
        URI uri = parsed(given);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean rootOnly = uri.getRawPath().matches("/?")
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        boolean safe = scheme.equals("https") || (scheme.equals("http") && LOOPBACK_NAMES.contains(host));
        if (host.isEmpty() || !rootOnly || !safe) {
            throw notUsable(given);
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new PublicUrl(scheme + "://" + host + port, host);
    }

    /** Whether only this machine itself can reach it. */
    public boolean isLoopback() {
        return LOOPBACK_NAMES.contains(host);
    }

    public boolean isHttps() {
        return value.startsWith("https:");
    }

    /** Whether a request for this host is meant for us; the machine itself may ask by its own names. */
    public boolean isOurs(String requested) {
        return host.equalsIgnoreCase(requested) || LOOPBACK_NAMES.contains(requested);
    }

    private static URI parsed(String given) {
        try {
            URI uri = new URI(given.strip());
            if (!uri.isOpaque()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Reported below, in the same words as any other unusable address.
        }
        throw notUsable(given);
    }

    private static SettingsUnusable notUsable(String given) {
        return new SettingsUnusable(
                "%s is %s, which people can't sign in at.".formatted(IdentitySettings.PUBLIC_URL, given),
                "Write https, the host and nothing behind it, as in %s=https://learn.example.org"
                                .formatted(IdentitySettings.PUBLIC_URL)
                        + " (http only for this machine itself, as in http://localhost:8080).");
    }
}
