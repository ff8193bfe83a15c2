package org.kinshipready.content.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * The last gate: HTML that an author's words became leaves it with nothing but the elements and attributes named here.
 *
 * <p>HTML in Markdown is shown as text long before, and links are checked; this stands even where that fails.
 */
final class SafeHtml {

    private static final Safelist ELEMENTS = new Elements();

    private SafeHtml() {}

    static String clean(String html) {
        return Jsoup.clean(html, "", ELEMENTS, new OutputSettings().prettyPrint(false));
    }

    private static final class Elements extends Safelist {

        private static final Set<String> CLASSES = Set.of("callout", "help");
        private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");
        // tel: is for help boxes; a link in an author's own text is checked before and can't be one.
        // One slash only: "//host" and "/\host" lead to another site.
        private static final Pattern ADDRESS = Pattern.compile("(?i)(https://|mailto:|tel:).*|/(?![/\\\\]).*");

        Elements() {
            addTags("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong");
            addTags("br", "hr", "a", "div", "table", "thead", "tbody", "tr", "th", "td");
            addAttributes("a", "href");
            addAttributes("div", "class");
            addAttributes("ol", "start");
            addAttributes("th", "scope", "align");
            addAttributes("td", "align");
        }

        @Override
        public boolean isSafeAttribute(String tagName, Element element, Attribute attribute) {
            String value = attribute.getValue();
            return super.isSafeAttribute(tagName, element, attribute)
                    && switch (attribute.getKey()) {
                        case "href" -> ADDRESS.matcher(value).matches();
                        case "class" -> CLASSES.contains(value);
                        case "align" -> ALIGNMENTS.contains(value);
                        case "scope" -> value.equals("col");
                        case "start" -> value.matches("\\d{1,9}");
                        default -> false;
                    };
        }
    }
}
