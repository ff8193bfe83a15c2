package org.kinshipready.content.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.XmlDeclaration;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;

/** What may be on a page. Written down anew, not taken from the code, so that a slip there is seen here. */
public final class Html {

    private static final Set<String> PLAIN = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "li",
            "blockquote",
            "pre",
            "code",
            "em",
            "strong",
            "br",
            "hr",
            "thead",
            "tbody",
            "tr");
    private static final Map<String, Set<String>> WITH_ATTRIBUTES = Map.of(
            "a", Set.of("href"),
            "img", Set.of("src", "alt", "loading", "width", "height"),
            "div", Set.of("class"),
            "ol", Set.of("start"),
            "th", Set.of("scope", "align"),
            "td", Set.of("align"),
            "table", Set.of("tabindex"));
    private static final Map<String, String> VALUES = Map.of(
            "href", "(?i)(https://|mailto:)[^\\p{Cntrl}]*|/([^/\\\\\\p{Cntrl}][^\\p{Cntrl}]*)?",
            "src", "/preparatory/small/images/house\\.png\\?v=1\\.0\\.0",
            "alt", "(?s).*",
            "loading", "lazy",
            "width", "[1-9]\\d{0,3}",
            "height", "[1-9]\\d{0,3}",
            "class", "callout|help",
            "scope", "col",
            "align", "left|center|right",
            "start", "\\d{1,9}");

    private Html() {}

    /** Only what the safelist names, once a browser has read it. */
    public static void assertSafe(String place, String html) {
        assertThat(parsed(html).getAllElements().stream().skip(1).flatMap(Html::oddities))
                .as(place + ": " + html)
                .isEmpty();
    }

    /** Safe, and read by a browser as it was written: what is moved about on the way can become something else. */
    static void assertSafeAndSame(String place, String html) {
        assertSafe(place, html);
        assertThat(parsed(html).html()).as(place + ", read again").isEqualTo(html);
    }

    private static Element parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static Stream<String> oddities(Element element) {
        String name = element.normalName();
        Stream<String> odd =
                element.childNodes().stream().filter(Html::isNoText).map(node -> name + " holds " + node.nodeName());
        if (!PLAIN.contains(name) && !WITH_ATTRIBUTES.containsKey(name)) {
            return Stream.concat(odd, Stream.of("<" + element.tagName() + ">"));
        }
        Stream<String> attributes = element.attributes().asList().stream()
                .filter(attribute -> !isSafe(element, attribute))
                .map(attribute -> name + " has " + attribute);
        return Stream.concat(odd, attributes);
    }

    private static boolean isNoText(org.jsoup.nodes.Node node) {
        return node instanceof Comment
                || node instanceof DataNode
                || node instanceof DocumentType
                || node instanceof XmlDeclaration;
    }

    private static boolean isSafe(Element element, Attribute attribute) {
        String key = attribute.getKey();
        String value = attribute.getValue();
        boolean known =
                WITH_ATTRIBUTES.getOrDefault(element.normalName(), Set.of()).contains(key);
        if (key.equals("tabindex")) {
            return known && value.equals("0");
        }
        boolean dials =
                key.equals("href") && value.matches("(tel|sms):\\+?[0-9]+") && element.closest("div.help") != null;
        return known && (dials || value.matches(VALUES.get(key)));
    }

    /** Every piece of HTML that a course has for its pages. */
    static List<String> of(Course course) {
        List<String> html = new ArrayList<>();
        html.add(course.aboutHtml());
        for (CourseModule module : course.modules()) {
            html.add(module.openingHtml());
            module.steps().forEach(step -> html.addAll(of(step)));
        }
        course.translations().values().forEach(translated -> html.addAll(of(translated)));
        return html;
    }

    private static List<String> of(Step step) {
        return switch (step) {
            case Step.Page page -> List.of(page.html());
            case Step.Reflection reflection -> List.of(reflection.html());
            case Step.Checklist checklist ->
                checklist.parts().stream().flatMap(part -> of(part).stream()).toList();
            case Step.Scenario scenario ->
                Stream.concat(
                                Stream.of(scenario.introHtml()),
                                scenario.choices().stream().map(Step.Scenario.Choice::html))
                        .toList();
            case Step.Quiz quiz ->
                Stream.concat(
                                Stream.of(quiz.introHtml()),
                                quiz.questions().stream().flatMap(Html::of))
                        .toList();
        };
    }

    private static List<String> of(Step.Checklist.Part part) {
        return switch (part) {
            case Step.Checklist.Text text -> List.of(text.html());
            case Step.Checklist.Items items -> items.html();
        };
    }

    private static Stream<String> of(Question question) {
        Stream<String> options =
                question.options().stream().flatMap(option -> Stream.of(option.html(), option.feedbackHtml()));
        return Stream.concat(Stream.of(question.introHtml()), options);
    }
}
