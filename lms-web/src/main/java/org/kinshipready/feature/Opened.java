package org.kinshipready.feature;

import java.util.Set;
import org.kinshipready.people.Role;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A route that is open.
 *
 * @param method such as GET, which stands for HEAD too, or ANY
 * @param who may have it
 * @param roles one of which is needed; empty if everyone who is signed in may have it
 */
record Opened(String method, PathPattern pattern, Who who, Set<Role> roles) {

    enum Who {
        ANYBODY,
        SIGNED_IN,
        ROLES
    }

    /** @param route as in {@code "GET /search"} */
    static Opened of(String route, Who who, Set<Role> roles) {
        String[] parts = route.split(" ", 2);
        if (parts.length != 2 || !parts[0].matches("[A-Z]+") || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException("\"%s\" isn't a route, such as \"GET /search\"".formatted(route));
        }
        return new Opened(parts[0], PathPatternParser.defaultInstance.parse(plain(parts[1])), who, Set.copyOf(roles));
    }

    /**
     * The pattern without the forms of its variables: {@code {pathway:preparatory|ongoing}} becomes {@code {pathway}}.
     */
    static String plain(String pattern) {
        return pattern.replaceAll("[{]([^}:]+):[^}]*[}]", "{$1}");
    }

    boolean takes(String asked) {
        return method.equals("ANY") || method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
    }

    /** Whether it is exactly this route, as a controller declares it. */
    boolean is(String routesMethod, String routesPattern) {
        return method.equals(routesMethod) && pattern.getPatternString().equals(plain(routesPattern));
    }
}
