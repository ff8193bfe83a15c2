package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.content.CourseFixture.htmlOfPage;
import static org.kinshipready.content.CourseFixture.problemsIn;
import static org.kinshipready.content.CourseFixture.problemsInPage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactTests {

    @Test
    void putsFiguresIntoText() {
        assertThat(htmlOfPage("It is **{{allowance}}** a week."))
                .isEqualTo("<p>It is <strong>£22.95</strong> a week.</p>");
    }

    @Test
    void putsFiguresIntoTableCells() {
        assertThat(htmlOfPage("| A | B |\n|---|---|\n| x | {{allowance}} |")).contains("<td>£22.95</td>");
    }

    @Test
    void putsFiguresIntoTheWordsOfLinks() {
        assertThat(htmlOfPage("[It is {{allowance}}](https://example.org)"))
                .isEqualTo("<p><a href=\"https://example.org\">It is £22.95</a></p>");
    }

    @Test
    void escapesFigures() {
        assertThat(htmlOfPage("{{other}}")).isEqualTo("<p>£5 &amp; &lt;more&gt;</p>");
    }

    @Test
    void listsFiguresOnceInOrderOfFirstUse() {
        CourseModule module = CourseFixture.withMarkdown(
                        "{{other}}\n\n## Read {#read}\n\n{{allowance}} {{other}} {{allowance}}")
                .module();

        assertThat(module.facts()).extracting(SharedContent.Fact::id).containsExactly("other", "allowance");
    }

    @Test
    void reportsUnknownFigureAndLeavesItOut() {
        assertThat(problemsInPage("It is {{nothing}}.")).containsExactly("error 11:7 facts");
        assertThat(htmlOfPage("It is {{nothing}}.")).isEqualTo("<p>It is .</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ allowance }}", "{{Allowance}}", "{{allowance}", "{{}}", "{{a_b}}"})
    void reportsMisspeltReference(String text) {
        assertThat(problemsInPage(text)).containsExactly("error 11:1 facts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### It is {{allowance}}",
                "### It is **{{allowance}}**",
                "`{{allowance}}`",
                "```\n{{allowance}}\n```",
                "    {{allowance}}",
                "[a](https://example.org/{{allowance}})",
                "<https://example.org/{{allowance}}>",
            })
    void refusesFigureElsewhere(String text) {
        assertThat(problemsInPage(text)).hasSize(1).allMatch(problem -> problem.endsWith(" facts"));
    }

    @Test
    void refusesFigureInStepsTitle() {
        assertThat(problemsIn("## It is {{allowance}} {#read}\n\nWords.")).containsExactly("error 9:10 facts");
    }

    @Test
    void refusesFigureInWordsForPicture() {
        assertThat(problemsInPage("![{{allowance}}](images/a.png)")).contains("error 11:1 facts");
    }
}
