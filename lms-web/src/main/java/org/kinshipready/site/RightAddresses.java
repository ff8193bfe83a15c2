package org.kinshipready.site;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the page that someone means who typed its address with capitals or with a slash at the end. */
final class RightAddresses {

    /** Variables that are always in small letters. All others, such as a code, stay as they were typed. */
    private static final Set<String> IN_SMALL_LETTERS =
            Set.of("pathway", "id", "course", "courseId", "moduleId", "stepId");

    private static final Pattern SMALL_LETTERS = Pattern.compile("[a-z0-9-]+");
    private static final Pattern VARIABLE = Pattern.compile("[{](\\w+)(?::[^}]*)?[}]");
    private static final Pattern ODD = Pattern.compile(".*[A-Z].*|.+/");

    private final List<PathPattern> routes;

    /** Takes the patterns of all addresses that can be opened. */
    RightAddresses(Collection<String> patterns) {
        PathPatternParser parser = new PathPatternParser();
        parser.setCaseSensitive(false);
        routes = patterns.stream().distinct().map(parser::parse).sorted().toList();
    }

    /** Empty if the address is already right, or no page has one like it. */
    Optional<String> of(String path) {
        if (!ODD.matcher(path).matches()) {
            return Optional.empty();
        }
        String typed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        PathContainer parts = PathContainer.parsePath(typed);
        return routes.stream()
                .filter(route -> route.matches(parts))
                .findFirst()
                .flatMap(route -> spelled(route.getPatternString(), typed))
                .filter(right -> !right.equals(path));
    }

    /** The address is made of the route's own words, so it can lead nowhere else. */
    private static Optional<String> spelled(String pattern, String typed) {
        String[] words = pattern.split("/", -1);
        String[] parts = typed.split("/", -1);
        if (words.length != parts.length) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.length; i++) {
            Matcher variable = VARIABLE.matcher(words[i]);
            if (!words[i].contains("{")) {
                parts[i] = words[i];
            } else if (variable.matches() && IN_SMALL_LETTERS.contains(variable.group(1))) {
                parts[i] = parts[i].toLowerCase(Locale.ROOT);
                if (!SMALL_LETTERS.matcher(parts[i]).matches()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
