package org.kinshipready.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every word of the pages is in the message files, in every language, and nowhere else. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path SCRIPTS = Path.of("src/scripts");
    private static final Path STATIC = Path.of("src/main/resources/static");
    /** A key begins with the name of its feature, and so of its file. */
    private static final Pattern KEY =
            Pattern.compile("[\"']((?:" + String.join("|", features()) + ")[.][a-z.-]+)[\"']( [+])?");

    static List<Path> templates() {
        return files(TEMPLATES, ".jte");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void everyLanguageHasEveryMessageAndNoOther(Language language) {
        assertThat(messages("_" + language.id()).keySet())
                .isEqualTo(messages("").keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageHasTheSameValuesInIt(Language language) {
        Map<String, String> english = messages("");
        messages(suffix(language))
                .forEach((key, text) -> assertThat(values(text))
                        .as(key + " in " + language)
                        .isEqualTo(values(english.getOrDefault(key, ""))));
    }

    /** In a message an apostrophe begins a quotation; the typographic one is an ordinary character. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noMessageHasATypewritersApostrophe(Language language) {
        assertThat(messages(suffix(language)).values()).noneMatch(text -> text.contains("'"));
    }

    @Test
    void pluralsFollowTheLanguage() {
        assertThat(Stream.of(1, 2, 3, 12).map(count -> size(Language.WELSH, count)))
                .containsExactly("1 modiwl", "2 fodiwl", "3 modiwl", "12 modiwl");
        assertThat(Stream.of(1, 2).map(count -> size(Language.ENGLISH, count)))
                .containsExactly("1 module", "2 modules");
    }

    @Test
    void urduHasItsOwnMonthsAndWesternDigits() {
        assertThat(Dates.day(LocalDate.of(2026, 11, 2), Language.URDU)).isEqualTo("2 نومبر 2026");
        assertThat(Stream.of(1, 12).map(count -> size(Language.URDU, count))).containsExactly("1 حصہ", "12 حصے");
    }

    @Test
    void everyKeyThatCodeNamesExistsAndEveryOtherIsGone() {
        Set<String> keys = messages("").keySet();
        List<MatchResult> named = Stream.of(
                        templates(), files(CODE, ".java"), files(SCRIPTS, ".js"), files(STATIC, ".js"))
                .flatMap(List::stream)
                .flatMap(file -> KEY.matcher(read(file)).results())
                .toList();
        Set<String> unknown = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        for (MatchResult match : named) {
            String name = match.group(1);
            boolean beginning = name.endsWith(".");
            List<String> found = keys.stream()
                    .filter(key -> beginning ? key.startsWith(name) : key.equals(name))
                    .toList();
            if (found.isEmpty()) {
                unknown.add(name);
            }
            used.addAll(found);
        }
        assertThat(unknown).isEmpty();
        assertThat(keys).isEqualTo(used);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasWordsOfItsOwn(Path template) {
        assertThat(words(read(template))).isEmpty();
    }

    @Test
    void theTestFindsWordsWhereTheyHide() {
        assertThat(words("<p class=\"a\">Hello ${layout.text(\"a\")}</p>")).containsExactly("Hello");
        assertThat(words("<a aria-label=\"Your place\" href=\"/x\">${b}</a>")).containsExactly("Your place");
        assertThat(words("${a ? \"Try again\" : \"\"}")).containsExactly("Try again");
        assertThat(words("@if(a.equals(\"b c\"))<p>Yes</p>@endif")).containsExactly("Yes");
    }

    /** What of a template reaches a reader without having been looked up. */
    private static List<String> words(String template) {
        List<String> found = new ArrayList<>();
        StringBuilder markup = new StringBuilder();
        for (int at = 0; at < template.length(); at++) {
            int open = opening(template, at);
            if (open < 0) {
                markup.append(template.charAt(at));
                continue;
            }
            int end = closing(template, open);
            String code = template.substring(open + 1, end);
            boolean shown = template.startsWith("${", at);
            Pattern.compile("\"([^\"]*)\"")
                    .matcher(shown ? code : "")
                    .results()
                    .map(match -> match.group(1).strip())
                    .filter(text -> text.matches(".*\\p{L}.* .*|.* .*\\p{L}.*") && !text.startsWith("govuk-"))
                    .filter(text -> !text.matches("[a-z]+-[a-z]+( [a-z]+-[a-z]+)*"))
                    .forEach(found::add);
            at = end;
        }
        String plain =
                markup.toString().replaceAll("(?m)^@(param|import) .*$", "").replaceAll("`\\)?", "");
        Pattern.compile("(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"")
                .matcher(plain)
                .results()
                .map(match -> match.group(1).strip())
                .filter(text -> text.chars().anyMatch(Character::isLetter))
                .forEach(found::add);
        Stream.of(plain.replaceAll("<[^>]*>", "\n")
                        .replaceAll("@(else|endif|endfor|template[.a-z-]*)", "\n")
                        .split("\n", -1))
                .map(String::strip)
                .filter(text -> text.chars().anyMatch(Character::isLetter))
                .forEach(found::add);
        return found;
    }

    /** Where the bracket opens of a piece of code that begins here, or -1. */
    private static int opening(String template, int at) {
        for (String start : List.of("${", "!{", "$unsafe{", "@if(", "@elseif(", "@for(")) {
            if (template.startsWith(start, at)) {
                return at + start.length() - 1;
            }
        }
        // A template's parameters, up to the content between backquotes.
        if (template.startsWith("@template.", at)) {
            int open = template.indexOf('(', at);
            return template.startsWith("@template.site.layout(", at) ? -1 : open;
        }
        return template.startsWith("(layout = layout, title = ", at) ? at : -1;
    }

    private static int closing(String template, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int at = open; at < template.length(); at++) {
            char c = template.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '`' && template.charAt(at - 1) == '@') {
                return at;
            } else if (!quoted && (c == '(' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ')' || c == '}') && --depth == 0) {
                return at;
            }
        }
        throw new AssertionError("Never closed: " + template.substring(open));
    }

    private static String size(Language language, int count) {
        String text = messages(suffix(language)).getOrDefault("catalogue.size", "");
        String written = new MessageFormat(text, language.locale()).format(new Object[] {count, 1});
        return written.split("[,،]", -1)[0];
    }

    private static Set<String> values(String text) {
        return Pattern.compile("[{](\\d)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String suffix(Language language) {
        return language == Language.ENGLISH ? "" : "_" + language.id();
    }

    private static List<String> features() {
        return files(MESSAGES, ".properties").stream()
                .map(file -> file.getFileName().toString().replaceAll("[_.].*", ""))
                .distinct()
                .toList();
    }

    private static Map<String, String> messages(String suffix) {
        Map<String, String> all = new TreeMap<>();
        for (Path file : files(MESSAGES, ".properties")) {
            String name = file.getFileName().toString().replace(".properties", "");
            if (name.equals(name.replaceAll("_.*", "") + suffix)) {
                Properties properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            }
        }
        return all;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
