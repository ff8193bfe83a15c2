package org.kinshipready.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where to go back to, after signing in or choosing a language: a path of this site and nothing else. */
public record ReturnAddress(String path) {

    private static final ReturnAddress HOME = new ReturnAddress("/");

    /** Stands for bytes that can't be decoded. */
    private static final char UNREADABLE = '\uFFFD';

    /** Takes an address from a link or a form; anything that could lead elsewhere, or nowhere, becomes "/". */
    public static ReturnAddress of(@Nullable String given) {
        if (given == null) {
            return HOME;
        }
        // What follows "//" is a host. Control characters may hide what browsers make of the rest, and "\" is a "/" to
        // them.
        boolean hidden = given.startsWith("//")
                || given.indexOf('\\') >= 0
                || given.chars().anyMatch(Character::isISOControl);
        return hidden ? HOME : ours(given);
    }

    /** The same for someone who is signing in now: leading back to the sign-in page would be going round in circles. */
    public static ReturnAddress afterSigningIn(@Nullable String given) {
        ReturnAddress back = of(given);
        return back.path.startsWith("/sign-in") || back.path.startsWith("/sign-out") ? HOME : back;
    }

    private static ReturnAddress ours(String given) {
        try {
            URI uri = new URI(given);
            boolean here = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawPath() != null;
            return here && isPath(uri.getRawPath()) && isReadable(uri.getRawQuery())
                    // A redirect that isn't ASCII leads nowhere.
                    ? new ReturnAddress(uri.toASCIIString())
                    : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }

    /** Our addresses are in plain letters, and anything that people typed into one is encoded. */
    private static boolean isPath(String raw) {
        String decoded = UriUtils.decode(raw, StandardCharsets.UTF_8);
        return raw.chars().allMatch(letter -> letter < 128)
                && decoded.indexOf('\\') < 0
                && decoded.indexOf(';') < 0
                && decoded.chars().noneMatch(Character::isISOControl)
                && isReadable(raw)
                && leadsDown(decoded);
    }

    /** No part of our addresses is empty or leads upwards. */
    private static boolean leadsDown(String path) {
        String inner = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return path.equals("/")
                || (path.startsWith("/")
                        && Stream.of(inner.substring(1).split("/", -1))
                                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals("..")));
    }

    private static boolean isReadable(@Nullable String raw) {
        return raw == null || UriUtils.decode(raw, StandardCharsets.UTF_8).indexOf(UNREADABLE) < 0;
    }
}
