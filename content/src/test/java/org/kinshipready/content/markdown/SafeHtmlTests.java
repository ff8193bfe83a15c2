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
                "http://example.org",
                "page",
                "?a=b",
                "#a",
            })
    void takesOffOtherAddresses(String address) {
        assertThat(SafeHtml.clean("<a href=\"" + address + "\">a</a>")).isEqualTo("<a>a</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "mailto:a@b.org", "tel:116123", "/preparatory/a/b/c"})
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

    @Test
    void keepsCalloutsAndHelp() {
        String html = "<div class=\"callout\"><p>a</p></div><div class=\"help\"><p>b</p></div>";

        assertThat(SafeHtml.clean(html)).isEqualTo(html);
    }
}
