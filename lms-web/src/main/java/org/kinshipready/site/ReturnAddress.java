package org.kinshipready.site;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go back to, after signing in or choosing a language: a path of this site and nothing else. */
public record ReturnAddress(String path) {

    private static final ReturnAddress HOME = new ReturnAddress("/");

    /** Takes an address from a link or a form; whatever could lead elsewhere becomes "/". */
    public static ReturnAddress of(@Nullable String given) {
        if (given == null || !given.startsWith("/")) {
            return HOME;
        }
        // "//host" and, to browsers, "/\host" lead to another site; control characters may hide either.
        boolean elsewhere = given.startsWith("//") || given.indexOf('\\') >= 0;
        boolean hidden = given.chars().anyMatch(Character::isISOControl);
        return elsewhere || hidden || !parses(given) ? HOME : new ReturnAddress(given);
    }

    /** The same for somebody who signs in now: back to signing in would be round in a circle. */
    public static ReturnAddress afterSigningIn(@Nullable String given) {
        ReturnAddress back = of(given);
        return back.path.startsWith("/sign-in") || back.path.startsWith("/sign-out") ? HOME : back;
    }

    private static boolean parses(String path) {
        try {
            URI uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
