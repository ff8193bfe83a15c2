package org.kinshipready.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p{}</style>",
                "<form action=\"/x\"><input name=\"a\"><button></button></form>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<img src=\"https://example.org/a.png\" onerror=\"alert(1)\">",
                "<svg><script>alert(1)</script></svg>",
                "<object data=\"a\"></object>",
                "<link rel=\"stylesheet\" href=\"https://example.org\">",
                "<meta http-equiv=\"refresh\" content=\"0\">",
                "<base href=\"https://example.org\">",
                "<math><mtext><style><img onerror=alert(1)></style></mtext></math>",
            })
    void leavesNothingOfWhatIsNotNamed(String html) {
        assertThat(SafeHtml.clean(html)).doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "java\tscript:alert(1)",
                " https://example.org",
                "data:text/html,x",
                "//example.org",
                "/\\example.org",
                "/\t/example.org",
                "/&#10;/example.org",
                "https://example.org/\ta",
                "http://example.org",
                "page",
                "?a=b",
                "tel:116123",
                "sms:85258",
                "#a",
            })
    void takesOffOtherAddresses(String address) {
        assertThat(SafeHtml.clean("<a href=\"" + address + "\">a</a>")).isEqualTo("<a>a</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "mailto:a@b.org", "/preparatory/a/b/c"})
    void keepsGoodAddresses(String address) {
        String link = "<a href=\"" + address + "\">a</a>";

        assertThat(SafeHtml.clean(link)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({
        "<p onclick=\"x()\">a</p>,<p>a</p>",
        "<p style=\"color:red\">a</p>,<p>a</p>",
        "<p class=\"callout\">a</p>,<p>a</p>",
        "<p id=\"a\">a</p>,<p>a</p>",
        "<div class=\"govuk-button\">a</div>,<div>a</div>",
        "<div class=\"callout help\">a</div>,<div>a</div>",
        "<code class=\"language-x\">a</code>,<code>a</code>",
        "<a href=\"/a\" target=\"_blank\">a</a>,<a href=\"/a\">a</a>",
        "<ol start=\"x\"></ol>,<ol></ol>",
    })
    void takesOffOtherAttributes(String html, String safe) {
        assertThat(SafeHtml.clean(html)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({"tel:116123,true", "tel:+44116123,true", "sms:85258,true", "tel:,false", "sms:1?body=a,false"})
    void dialsOnlyInHelp(String address, boolean kept) {
        String link = "<a href=\"" + address + "\">a</a>";

        assertThat(SafeHtml.clean("<div class=\"help\"><ul><li>" + link + "</li></ul></div>")
                        .contains(address))
                .isEqualTo(kept);
        assertThat(SafeHtml.clean("<div class=\"callout\">" + link + "</div>")).doesNotContain(address);
    }

    @Test
    void keepsPicturesOfCourses() {
        String picture = "<img src=\"/preparatory/small/images/my-house.png?v=1.10.0\" alt=\"A &quot;house&quot;\" "
                + "loading=\"lazy\" width=\"640\" height=\"4000\">";

        assertThat(SafeHtml.clean(picture)).isEqualTo(picture);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a.png",
                "//example.org/images/a.png?v=1.0.0",
                "/other/small/images/a.png?v=1.0.0",
                "/preparatory/small/images/a.png",
                "/preparatory/small/images/../a.png?v=1.0.0",
                "/preparatory/small/images/a.png?v=1.0.0&x=y",
                "data:image/png;base64,AAAA",
                "javascript:alert(1)",
            })
    void takesOutOtherPictures(String address) {
        assertThat(SafeHtml.clean("<p><img src=\"" + address + "\" alt=\"a\"></p>"))
                .isEqualTo("<p></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "width=\"0\"",
                "width=\"100%\"",
                "height=\"12345\"",
                "loading=\"eager\"",
                "srcset=\"/a 2x\"",
                "onload=\"x()\"",
                "onerror=\"x()\"",
                "style=\"width:1px\"",
                "class=\"help\"",
                "title=\"a\""
            })
    void takesOtherAttributesOffPictures(String attribute) {
        String address = "src=\"/ongoing/small/images/a.png?v=1.0.0\"";

        assertThat(SafeHtml.clean("<img " + address + " " + attribute + ">")).isEqualTo("<img " + address + ">");
    }

    @Test
    void letsKeyboardScrollTablesAndFocusNothingElse() {
        assertThat(SafeHtml.clean("<p tabindex=\"1\">a</p><table tabindex=\"5\"></table>"))
                .isEqualTo("<p>a</p><table tabindex=\"0\"></table>");
    }

    @Test
    void keepsCalloutsAndHelp() {
        String html = "<div class=\"callout\"><p>a</p></div><div class=\"help\"><p>b</p></div>";

        assertThat(SafeHtml.clean(html)).isEqualTo(html);
    }
}
