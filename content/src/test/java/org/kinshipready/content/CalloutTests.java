package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.content.CourseFixture.htmlOfPage;
import static org.kinshipready.content.CourseFixture.problemsInPage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalloutTests {

    @Test
    void drawsNote() {
        assertThat(htmlOfPage("> [!NOTE]\n> Keep *this*.\n>\n> - in mind")).isEqualTo("""
                        <div class="callout"><p><strong>Note</strong></p>
                        <p>Keep <em>this</em>.</p>
                        <ul>
                        <li>in mind</li>
                        </ul>
                        </div>""");
    }

    @Test
    void drawsImportant() {
        assertThat(htmlOfPage("> [!IMPORTANT]\n> Do.")).contains("<strong>Important</strong>");
    }

    @Test
    void isCalloutEvenWhereALinkOfItsNameIsDefined() {
        assertThat(htmlOfPage("> [!NOTE]\n> Keep.\n\n[!NOTE]: https://example.org"))
                .startsWith("<div class=\"callout\">")
                .doesNotContain("<a");
    }

    @Test
    void leavesOtherQuotesAlone() {
        assertThat(htmlOfPage("> Said.\n> [!NOTE]")).isEqualTo("<blockquote>\n<p>Said.\n[!NOTE]</p>\n</blockquote>");
        assertThat(problemsInPage("> Said.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> [!WARNING]\n> Words.", "> [!note]\n> Words.", "> [!NOTE] Words.", "> [!]\n> Words."})
    void refusesOtherNamesAndForms(String text) {
        assertThat(problemsInPage(text)).containsExactly("error 11:1 callouts");
        assertThat(htmlOfPage(text)).contains("Words.");
    }

    @Test
    void drawsHelpBoxWithNumbersToDialAndSaysWhereALineServesOneNation() {
        assertThat(htmlOfPage("> [!HELP]\n> advice,\n> samaritans")).isEqualTo("""
                        <div class="help"><p><strong>Talk to someone</strong></p>
                        <ul>
                        <li><strong>Advice line</strong> (England): <a href="tel:03001237015">0300 123 7015</a>, weekdays</li>
                        <li><strong>Samaritans</strong>: <a href="tel:116123">116 123</a>, day and night</li>
                        </ul></div>""");
    }

    @Test
    void reportsUnknownHelplineAndLeavesItOut() {
        assertThat(problemsInPage("> [!HELP]\n> advice, nobody")).containsExactly("error 11:1 helplines");
        assertThat(htmlOfPage("> [!HELP]\n> advice, nobody"))
                .contains("Advice line")
                .doesNotContain("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> [!HELP]", "> [!HELP]\n> *advice*", "> [!HELP]\n> - advice", "> [!HELP]\n> a\n>\n> b"})
    void wantsNothingButIdsInHelpBox(String text) {
        assertThat(problemsInPage(text)).containsExactly("error 11:1 helplines");
        assertThat(htmlOfPage(text)).isEmpty();
    }
}
