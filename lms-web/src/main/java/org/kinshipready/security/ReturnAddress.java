package org.kinshipready.security;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go back to after signing in: a path of this site and nothing else. */
record ReturnAddress(String path) {

    private static final ReturnAddress HOME = new ReturnAddress("/");

    /** Takes an address from a link or a form; whatever could lead elsewhere, or round in a circle, becomes "/". */
    static ReturnAddress of(@Nullable String given) {
        if (given == null || !given.startsWith("/") || given.startsWith("/sign-in") || given.startsWith("/sign-out")) {
            return HOME;
        }
        // "//host" and, to browsers, "/\host" lead to another site; control characters may hide either.
        boolean elsewhere = given.startsWith("//") || given.indexOf('\\') >= 0;
        boolean hidden = given.chars().anyMatch(Character::isISOControl);
        return elsewhere || hidden || !parses(given) ? HOME : new ReturnAddress(given);
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
