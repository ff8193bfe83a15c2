package org.kinshipready.content.markdown;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinshipready.content.Quick;
import org.kinshipready.content.hostile.Attack;
import org.kinshipready.content.hostile.Html;

/** The last gate stands alone: as if no HTML had been made text and no link looked at before it. */
@Quick
class LastGateTests {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer CARELESS = HtmlRenderer.builder().build();

    static List<Attack> attacks() {
        return Attack.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void letsNothingActiveThrough(Attack attack) {
        String text = attack.text();

        assertSafe("HTML", text);
        assertSafe("Markdown", CARELESS.render(PARSER.parse(text)));
        assertSafe("address", "<a href=\"" + text.replace("\"", "&quot;") + "\">a</a>");
        assertSafe("raw address", "<a href=\"" + text + "\">a</a>");
        assertSafe("path", "<a href='/" + text + "'>a</a>");
        assertSafe("picture", "<img src=\"" + text + "\" alt=\"" + text + "\" width=\"" + text + "\">");
        assertSafe("class", "<div class=\"callout " + text + "\"><p class=\"" + text + "\">a</p></div>");
        assertSafe("attribute", "<p " + text + ">a</p>");
        assertSafe("help box", "<div class=\"help\"><a href=\"tel:" + text + "\">a</a></div>");
        assertSafe("table", "<table><tr><td align=\"" + text + "\">" + text + "</table>");
        assertSafe("code", "<pre><code class=\"" + text + "\">" + text + "</code></pre>");
    }

    private static void assertSafe(String place, String html) {
        Html.assertSafe(place, SafeHtml.clean(html));
    }
}
