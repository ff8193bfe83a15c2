package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinshipready.content.CourseFixture;
import org.kinshipready.content.Problem;
import org.kinshipready.content.Quick;

/** What somebody might write to keep the checker busy. */
@Quick
class HostileTextTests {

    private static final int MOST = 200_000;
    private static final int LONGEST_PARAGRAPH = 9_900;

    private static List<Problem> problems(CourseFixture fixture) {
        return AllCourses.read(fixture.source(), Checked.TODAY).problems();
    }

    static List<String> texts() {
        return List.of(
                "word ",
                "Word word, ",
                "NHS ",
                "NHS, ",
                "NHSs",
                "A ",
                "I A I ",
                "0",
                "0 ",
                "0-",
                "0(.",
                "+0 ",
                "1,1.",
                "1,",
                "£",
                "£1",
                "£1,",
                "£1 million ",
                "20 pounds ",
                "116 ",
                "call 1",
                "text a to ",
                "...",
                ".\" ",
                "a.",
                "a-",
                "a'",
                "'",
                "a@",
                "a:/",
                "e.g. ",
                "placement ",
                "is a b ",
                "999 a in danger",
                "special guardianship ",
                "aeiouy",
                "ieieie ",
                "\u00A0",
                "\uFFFC",
                "{{allowance}} ",
                "{",
                "a\u0301");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void looksAtLongParagraphsQuickly(String piece) {
        String paragraph = piece.repeat(LONGEST_PARAGRAPH / piece.length()) + "\n\n";

        problems(withGlossary(
                paragraph.repeat(MOST / paragraph.getBytes(java.nio.charset.StandardCharsets.UTF_8).length - 1)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void looksAtManyParagraphsQuickly(String piece) {
        String paragraph = piece.repeat(4).strip() + "\n\n";

        problems(withGlossary(
                paragraph.repeat(MOST / 2 / paragraph.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)));
    }

    private static CourseFixture withGlossary(String text) {
        return Checked.page(text)
                .and(
                        "glossary.yml",
                        "a: {term: special guardianship special guardianship special guardianship order, meaning: An "
                                + "order.}\nwatch: [placement placement placement tribunal, word word word other]");
    }

    @Test
    void leavesWhatLimitsRefuse() {
        List<Problem> problems = problems(Checked.page("£1 ".repeat(400_000)));

        assertThat(problems).singleElement().matches(problem -> problem.rule().equals("limits"));
    }

    @Test
    void leavesWhatIsNoText() {
        assertThat(problems(CourseFixture.with("preparatory/small/course.md", "")))
                .isNotEmpty();
        assertThat(problems(CourseFixture.with("preparatory/small/first.md", "---")))
                .isNotEmpty();
        assertThat(problems(CourseFixture.with("preparatory/small/first.md", "£20")))
                .isNotEmpty();
        assertThat(problems(CourseFixture.with("facts.yml", "- a"))).isNotEmpty();
        assertThat(problems(CourseFixture.withCourse("  - first", "  - ../../facts")))
                .isNotEmpty();
    }

    @Test
    void looksAtLongFrontMatterQuickly() {
        assertThat(problems(Checked.withKey("content-note: " + "NHS 0 £1 ".repeat(1_000), "## Read {#read}\n\nWords.")))
                .isNotEmpty();
    }
}
