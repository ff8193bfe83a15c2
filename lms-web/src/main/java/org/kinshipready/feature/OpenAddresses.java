package org.kinshipready.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kinshipready.people.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;

/** Every address that a feature has opened, and to whom. */
@Component
public class OpenAddresses {

    /** All that lies under a word, such as {@code /manage/**}, comes before addresses that begin with any word. */
    private static final Comparator<Opened> FIRST = Comparator.comparing(
                    (Opened opened) -> firstWord(opened).isEmpty())
            .thenComparing(Opened::pattern, PathPattern.SPECIFICITY_COMPARATOR);

    private final List<Opened> all;

    /**
     * By the word that the address starts with, the most specific first. Those that start with any word are under "".
     */
    private final Map<String, List<Opened>> byFirstWord = new HashMap<>();

    OpenAddresses(List<FeaturePages> features) {
        all = opened(features).stream().sorted(FIRST).toList();
        for (Opened each : all) {
            byFirstWord.computeIfAbsent(firstWord(each), _word -> new ArrayList<>());
        }
        byFirstWord.computeIfAbsent("", _word -> new ArrayList<>());
        byFirstWord.forEach((word, list) -> all.stream()
                .filter(each -> firstWord(each).equals(word) || firstWord(each).isEmpty())
                .forEach(list::add));
    }

    private static List<Opened> opened(List<FeaturePages> features) {
        Addresses addresses = new Addresses();
        features.forEach(feature -> feature.open(addresses));
        return addresses.opened();
    }

    private static String firstWord(Opened opened) {
        String word = firstWord(PathContainer.parsePath(opened.pattern().getPatternString()));
        return word.contains("{") || word.contains("*") ? "" : word;
    }

    /** Decoded, as patterns compare it and Spring MVC finds its page: {@code /m%61nage} is {@code /manage}. */
    private static String firstWord(PathContainer path) {
        return path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .findFirst()
                .map(word -> ((PathContainer.PathSegment) word).valueToMatch())
                .orElse("");
    }

    /**
     * Who may have an address, if it is open.
     *
     * @param path without the query
     */
    public Optional<Allowed> allowed(String method, String path) {
        PathContainer parts = PathContainer.parsePath(path);
        List<Opened> some = byFirstWord.get(firstWord(parts));
        for (Opened each : some == null ? byFirstWord.getOrDefault("", List.of()) : some) {
            if (each.takes(method) && each.pattern().matches(parts)) {
                return Optional.of(each.allowed());
            }
        }
        return Optional.empty();
    }

    /** Whether a feature has opened this very route. */
    public boolean isOpen(String method, String pattern) {
        return all.stream().anyMatch(each -> each.is(method, pattern));
    }

    /**
     * Who may have an address.
     *
     * @param roles one of which is needed; empty if everyone who is signed in may have it
     */
    public record Allowed(boolean anybody, Set<Role> roles) {}
}
