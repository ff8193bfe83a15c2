package org.kinshipready.content.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The last gate: HTML made from an author's words leaves it with only the elements and attributes named here.
 *
 * <p>Long before this, HTML in Markdown is turned into plain text and links are checked. This gate holds even if that
 * fails.
 */
final class SafeHtml {

    private static final Safelist ELEMENTS = new Elements();

    private SafeHtml() {}

    static String clean(String html) {
        Document safe = new Cleaner(ELEMENTS).clean(Jsoup.parseBodyFragment(html));
        safe.outputSettings(new OutputSettings().prettyPrint(false));
        safe.body().getElementsByTag("img").removeIf(img -> !img.hasAttr("src"));
        // A wide table scrolls in its own box, and the keyboard can only scroll it if it can take the focus. The
        // attribute is added here rather than allowed above, so that nothing else can take the focus.
        safe.body().getElementsByTag("table").attr("tabindex", "0");
        return safe.body().html();
    }

    private static final class Elements extends Safelist {

        private static final Set<String> CLASSES = Set.of("callout", "help");
        private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");
        // One slash only: "//host" and "/\host" lead to another site. So does a tab between two slashes: browsers leave
        // control characters out.
        private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https://|mailto:|/(?![/\\\\]))[^\\p{Cntrl}]*");
        private static final Pattern DIALLED = Pattern.compile("(tel|sms):\\+?[0-9]+");
        private static final Pattern PICTURE = Pattern.compile(
                "/(preparatory|ongoing)/[a-z0-9-]+/images/[A-Za-z0-9_-]+\\.[A-Za-z]+\\?v=[0-9]+\\.[0-9]+\\.[0-9]+");

        Elements() {
            addTags("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong");
            addTags("br", "hr", "a", "div", "table", "thead", "tbody", "tr", "th", "td");
            addTags("img", "bdi");
            addAttributes("a", "href");
            addAttributes("img", "src", "alt", "loading", "width", "height");
            addAttributes("div", "class");
            addAttributes("bdi", "dir");
            addAttributes("ol", "start");
            addAttributes("th", "scope", "align");
            addAttributes("td", "align");
        }

        @Override
        public boolean isSafeAttribute(String tagName, Element element, Attribute attribute) {
            String value = attribute.getValue();
            return super.isSafeAttribute(tagName, element, attribute)
                    && switch (attribute.getKey()) {
                        case "href" -> ADDRESS.matcher(value).matches() || isDialled(value, element);
                        case "src" -> PICTURE.matcher(value).matches();
                        case "alt" -> true;
                        case "loading" -> value.equals("lazy");
                        case "width", "height" -> value.matches("[1-9]\\d{0,3}");
                        case "class" -> CLASSES.contains(value);
                        case "align" -> ALIGNMENTS.contains(value);
                        case "dir" -> value.equals("ltr");
                        case "scope" -> value.equals("col");
                        case "start" -> value.matches("\\d{1,9}");
                        default -> false;
                    };
        }

        // Only help boxes may dial, because nobody checks a number that an author types elsewhere.
        private static boolean isDialled(String address, Element link) {
            return DIALLED.matcher(address).matches() && link.closest("div.help") != null;
        }
    }
}
