package org.kinshipready.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourseMarkdownTests {

    private static String html(String markdown) {
        return CourseMarkdown.html(List.of(CourseMarkdown.parse(markdown)));
    }

    @Test
    void saysOfHeadersThatTheyBelongToTheirColumn() {
        assertThat(html("| Order | Who decides |\n|---|--:|\n| A | B |")).isEqualTo("""
                        <table tabindex="0">
                        <thead>
                        <tr>
                        <th scope="col">Order</th>
                        <th align="right" scope="col">Who decides</th>
                        </tr>
                        </thead>
                        <tbody>
                        <tr>
                        <td>A</td>
                        <td align="right">B</td>
                        </tr>
                        </tbody>
                        </table>""");
    }

    @Test
    void showsHtmlAsText() {
        assertThat(html("<script>alert(1)</script>")).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
        assertThat(html("a <b onclick=\"x\">b</b>")).isEqualTo("<p>a &lt;b onclick=\"x\"&gt;b&lt;/b&gt;</p>");
    }

    @Test
    void keepsListsThatBeginElsewhere() {
        assertThat(html("3. three\n4. four")).startsWith("<ol start=\"3\">");
    }

    @Test
    void drawsParagraphWithoutParagraph() {
        assertThat(CourseMarkdown.inlineHtml(
                        CourseMarkdown.parse("one *two* <b>").getFirstChild()))
                .isEqualTo("one <em>two</em> &lt;b&gt;");
    }

    @Test
    void drawsNothingForReferenceThatNobodyReplaced() {
        assertThat(html("a {{b}} c")).isEqualTo("<p>a  c</p>");
    }
}
