package org.kinshipready.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of the CommonMark specification, drawn as a course's words are.
 *
 * <p>Where courses differ from it, {@code commonmark-differences.txt} says so, and why: the specification's HTML with
 * exactly these changes made is what comes out. Both are read as a browser would, so that {@code <br />} is {@code <br>}.
 */
class CommonMarkTests {

    private static final Map<Integer, Set<Difference>> DIFFERENCES = differences();

    /** Why an example comes out differently, and what that does to the specification's HTML. */
    enum Difference {
        HTML_SHOWN_AS_TEXT {
            @Override
            void apply(Element html) {
                // Taken from the Markdown instead: expected() does it.
            }
        },
        HEADINGS_ONE_LEVEL_UP {
            @Override
            void apply(Element html) {
                html.select("h2, h3, h4, h5, h6").forEach(heading -> heading.tagName(up(heading)));
                html.select("h1").forEach(heading -> heading.tagName("h2"));
            }
        },
        ADDRESSES_OF_OTHER_KINDS_DROPPED {
            @Override
            void apply(Element html) {
                html.select("a[href]").stream()
                        .filter(link -> !link.attr("href").matches("(?i)(https://|mailto:).*|/([^/].*)?"))
                        .forEach(link -> link.removeAttr("href"));
            }
        },
        LINK_TITLES_DROPPED {
            @Override
            void apply(Element html) {
                html.select("a[title]").forEach(link -> link.removeAttr("title"));
            }
        },
        PICTURES_ONLY_FROM_COURSE {
            @Override
            void apply(Element html) {
                html.select("img").remove();
            }
        },
        CODE_WITHOUT_LANGUAGE {
            @Override
            void apply(Element html) {
                html.select("code[class]").forEach(code -> code.removeAttr("class"));
            }
        };

        abstract void apply(Element html);

        private static String up(Element heading) {
            int level = heading.tagName().charAt(1) - '0';
            return "h" + Math.max(2, level - 1);
        }
    }

    /** As in the specification, where examples are numbered from 1. */
    record Numbered(int number, String section, String markdown, String html) {

        @Override
        public String toString() {
            return number + ", " + section;
        }
    }

    static List<Numbered> examples() {
        List<Numbered> examples = new ArrayList<>();
        for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
            examples.add(new Numbered(
                    examples.size() + 1, example.getSection(), tabs(example.getSource()), tabs(example.getHtml())));
        }
        return examples;
    }

    /** The specification shows tabs as arrows. */
    private static String tabs(String text) {
        return text.replace('\u2192', '\t');
    }

    @ParameterizedTest
    @MethodSource("examples")
    void drawsExampleAsListed(Numbered example) {
        Set<Difference> listed = DIFFERENCES.getOrDefault(example.number(), Set.of());
        String drawn = drawn(example);

        assertThat(drawn).isEqualTo(expected(example, listed));
        for (Difference difference : listed) {
            Set<Difference> others = EnumSet.copyOf(listed);
            others.remove(difference);
            assertThat(drawn).as("without " + difference).isNotEqualTo(expected(example, others));
        }
    }

    @Test
    void listsOnlyExamplesThatExist() {
        assertThat(examples()).extracting(Numbered::number).containsAll(DIFFERENCES.keySet());
        assertThat(examples()).hasSize(652);
    }

    private static String drawn(Numbered example) {
        return read(CourseMarkdown.html(List.of(CourseMarkdown.parse(example.markdown()))))
                .html();
    }

    private static String expected(Numbered example, Set<Difference> differences) {
        boolean asText = differences.contains(Difference.HTML_SHOWN_AS_TEXT);
        Element html = read(asText ? withHtmlAsText(example) : example.html());
        differences.forEach(difference -> difference.apply(html));
        return html.html().strip();
    }

    private static String withHtmlAsText(Numbered example) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .build()
                .render(Parser.builder().build().parse(example.markdown()));
    }

    private static Element read(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /** By number; each line of the file is a reason, a colon and numbers. */
    private static Map<Integer, Set<Difference>> differences() {
        Map<Integer, Set<Difference>> differences = new TreeMap<>();
        for (String line : lines()) {
            int colon = line.indexOf(':');
            Difference difference = Difference.valueOf(
                    line.substring(0, colon).replace(' ', '_').toUpperCase(Locale.ROOT));
            for (String number : line.substring(colon + 1).strip().split(" ", -1)) {
                differences
                        .computeIfAbsent(Integer.valueOf(number), _number -> EnumSet.noneOf(Difference.class))
                        .add(difference);
            }
        }
        return differences;
    }

    private static List<String> lines() {
        try (InputStream file = CommonMarkTests.class.getResourceAsStream("/commonmark-differences.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
