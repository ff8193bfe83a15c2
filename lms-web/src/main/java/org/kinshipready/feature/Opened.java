package org.kinshipready.feature;

import org.kinshipready.feature.OpenAddresses.Allowed;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A route that is open.
 *
 * @param method such as GET, which stands for HEAD too, or ANY
 * @param allowed who may have it
 */
record Opened(String method, PathPattern pattern, Allowed allowed) {

    /** @param route as in {@code "GET /search"} */
    static Opened of(String route, Allowed allowed) {
        String[] parts = route.split(" ", 2);
        if (parts.length != 2 || !parts[0].matches("[A-Z]+") || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException("\"%s\" isn't a route, such as \"GET /search\"".formatted(route));
        }
        return new Opened(parts[0], PathPatternParser.defaultInstance.parse(plain(parts[1])), allowed);
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
