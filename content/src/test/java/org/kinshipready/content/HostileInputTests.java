package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author, or somebody who got hold of an author's account, might try. */
@Quick
class HostileInputTests {

    private static final int MANY = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <svg onload=alert(1)> b",
                "[a](javascript:alert(1))",
                "[a](<javascript:alert(1)>)",
                "[a](&#106;avascript:alert(1))",
                "<javascript:alert(1)>",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "![a](javascript:alert(1))",
                "![a](https://example.org/pixel.png)",
                "[a](https://example.org/\"onclick=\"alert(1))",
                "[a](https://example.org \"x\\\" onmouseover=\\\"alert(1)\")",
                "[a](//example.org)",
                "| <script> | [a](javascript:alert(1)) |\n|---|---|\n| <b onclick=x> | y |",
                "> [!NOTE]\n> <iframe src=https://example.org></iframe>",
                "> [!HELP]\n> <script>alert(1)</script>",
                "```html\" onclick=\"alert(1)\n<script>alert(1)</script>\n```",
                "### <script>alert(1)</script>",
                "- [ ] <input autofocus onfocus=alert(1)>",
            })
    void putsNothingActiveOnPage(String markdown) {
        String html = CourseFixture.htmlOfPage(markdown);

        assertThat(html.replaceAll(
                        "<(table tabindex=\"0\"|/?(p|h2|em|ul|li|pre|code|blockquote|table|thead|tbody|tr|td)"
                                + "|th scope=\"col\"|div class=\"callout\"|/div|/th|strong|/strong"
                                + "|a href=\"https://example.org[^\"]*\"|/a)>",
                        ""))
                .doesNotContain("<");
    }

    static List<String> nested() {
        return List.of(
                "![", "[", "> ", ">", "- ", "1. ", "* ", "[a](", "**a ", "*a _b ", "`", "<", "{{", "<!--", "&", "\\[");
    }

    @ParameterizedTest
    @MethodSource("nested")
    void refusesDeepNestingOnOneLine(String opening) {
        assertThat(CourseFixture.problemsInPage(opening.repeat(MANY))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("nested")
    void readsOrRefusesLongParagraphQuickly(String opening) {
        CourseFixture.problemsInPage((opening.repeat(60) + "\n").repeat(500));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void readsOrRefusesManyParagraphsQuickly(String opening) {
        String paragraph = (opening.repeat(30) + "\n").repeat(16) + "\n";

        CourseFixture.problemsInPage(paragraph.repeat(190_000 / paragraph.length()));
    }

    @Test
    void refusesListThatIsNestedLineByLine() {
        StringBuilder list = new StringBuilder();
        for (int depth = 0; depth < 200; depth++) {
            list.append(" ".repeat(2 * depth)).append("- a\n");
        }

        assertThat(CourseFixture.problemsInPage(list.toString())).hasSize(1).allMatch(p -> p.endsWith(" limits"));
    }

    @Test
    void refusesNestedEmphasis() {
        assertThat(CourseFixture.problemsInPage("*a ".repeat(200) + "b*".repeat(200)))
                .hasSize(1)
                .allMatch(problem -> problem.endsWith(" limits"));
    }

    @Test
    void refusesNestedPictures() {
        assertThat(CourseFixture.problemsInPage("![".repeat(200) + "](a)".repeat(200)))
                .hasSize(1)
                .allMatch(problem -> problem.endsWith(" limits"));
    }

    @Test
    void refusesMillionCharactersOnOneLine() {
        assertThat(CourseFixture.problemsInPage("a".repeat(1_000_000))).containsExactly("error 1:1 limits");
    }

    @Test
    void refusesTableThatGrows() {
        String wide = "|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\n" + "|a\n".repeat(2_000);

        assertThat(CourseFixture.problemsInPage(wide)).hasSize(1).allMatch(problem -> problem.endsWith(" limits"));
    }

    @Test
    void refusesAliasesInFrontMatter() {
        String yaml = CourseFixture.FRONT_MATTER.replace("title: First module", "title: &a x\nreviewer: *a");

        assertThat(CourseFixture.with("preparatory/small/first.md", yaml + "## Read {#read}\n\nWords.")
                        .problems())
                .containsExactly("error 2:8 yaml");
    }

    @Test
    void refusesRepeatedKeysInFrontMatter() {
        String yaml = CourseFixture.FRONT_MATTER.replace("minutes: 10", "minutes: 10\nminutes: 11");

        assertThat(CourseFixture.with("preparatory/small/first.md", yaml + "## Read {#read}\n\nWords.")
                        .problems())
                .containsExactly("error 4:1 front-matter");
    }

    @Test
    void escapesWhatComesFromSharedFiles() {
        CourseFixture fixture = CourseFixture.withMarkdown("## Read {#read}\n\n> [!HELP]\n> evil")
                .and(
                        "helplines.yml",
                        "evil: {name: \"<script>\", number: \"1 1\", hours: \"<b>\", nation: wales, "
                                + "checked: 2026-11-21, review-by: 2026-11-21}");

        assertThat(fixture.html()).contains("&lt;script&gt;").contains("&lt;b&gt;");
    }
}
