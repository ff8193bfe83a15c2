package org.kinshipready.site;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The fields of the forms at an address that may go with their writer through signing in. The feature that owns a form
 * declares it as a bean. Fields that it doesn't name are left behind.
 *
 * @param address as its controller maps it
 * @param words fields that somebody types into
 * @param choices fields that somebody chooses from; a {@code *} at the end stands for any ending
 * @param along fields that only say what the others belong to
 */
public record UnsentForm(PathPattern address, Set<String> words, Set<String> choices, Set<String> along) {

    /** The forms at an address, with no field named yet. */
    public static UnsentForm at(String address) {
        return new UnsentForm(PathPatternParser.defaultInstance.parse(address), Set.of(), Set.of(), Set.of());
    }

    public UnsentForm words(String... names) {
        return new UnsentForm(address, Set.of(names), choices, along);
    }

    public UnsentForm choices(String... names) {
        return new UnsentForm(address, words, Set.of(names), along);
    }

    public UnsentForm along(String... names) {
        return new UnsentForm(address, words, choices, Set.of(names));
    }

    boolean isAt(String path) {
        return address.matches(PathContainer.parsePath(path));
    }

    boolean isGiven(String field) {
        return words.contains(field) || choices.stream().anyMatch(name -> names(name, field));
    }

    boolean travels(String field) {
        return isGiven(field) || along.contains(field);
    }

    private static boolean names(String name, String field) {
        return name.endsWith("*") ? field.startsWith(name.substring(0, name.length() - 1)) : name.equals(field);
    }

    Stream<String> wordsOf(Unsent unsent) {
        return unsent.fields().entrySet().stream()
                .filter(field -> words.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream());
    }
}
