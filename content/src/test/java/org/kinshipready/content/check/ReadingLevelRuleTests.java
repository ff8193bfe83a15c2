package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kinshipready.content.CourseFixture;

class ReadingLevelRuleTests {

    /** Grade 12.7: 12 words, 27 syllables. */
    private static final String HARD =
            "A council's officer determines necessary accommodation and communicates it to interested parties. ";

    /** Grade 7.4: 11 words, 18 syllables. */
    private static final String MIDDLING =
            "The worker explains to the carer what the order of the court is about over the summer. ";

    private static final String PLAIN = "You can ask the school for help. ";

    @Test
    void refusesHardModule() {
        assertThat(Checked.places("reading-level", HARD.repeat(3))).containsExactly("error first.md 1:1");
        assertThat(Checked.messages("reading-level", HARD.repeat(3)))
                .singleElement()
                .asString()
                .startsWith("This module is hard to read: school grade 1");
    }

    @Test
    void warnsOfModuleThatIsRatherHard() {
        assertThat(Checked.places("reading-level", MIDDLING.repeat(3))).containsExactly("warning first.md 1:1");
    }

    @Test
    void acceptsPlainModule() {
        assertThat(Checked.places("reading-level", PLAIN.repeat(30))).isEmpty();
    }

    @Test
    void saysNothingOfFewWords() {
        assertThat(Checked.places("reading-level", HARD)).isEmpty();
    }

    @Test
    void findsHardStepInPlainModule() {
        String module =
                "## One {#one}\n\n" + PLAIN.repeat(200).replaceAll("(.{300}) ", "$1\n") + "\n\n## Two {#two}\n\n";

        assertThat(Checked.places("reading-level", CourseFixture.withMarkdown(module + HARD.repeat(9))))
                .singleElement()
                .asString()
                .matches("error first.md \\d\\d:1");
        assertThat(Checked.places("reading-level", CourseFixture.withMarkdown(module + HARD.repeat(3))))
                .isEmpty();
    }

    @Test
    void leavesOutOptionsTablesAndHeadings() {
        String hard = HARD.strip();
        String quiz = "## " + hard + " {#check .quiz}\n\n### " + hard + " {#one}\n\n| " + hard + " |\n|---|\n| " + hard
                + " |\n\n- [ ] " + hard + "\n  > " + PLAIN + "\n- [x] " + hard + "\n  > " + PLAIN.repeat(6) + "\n";

        assertThat(Checked.places("reading-level", CourseFixture.withMarkdown(quiz)))
                .isEmpty();
    }

    @Test
    void leavesOutNamesAndTerms() {
        String text = "Ask Wilhelmina Abercrombie about a special guardianship order. ".repeat(20);
        CourseFixture fixture = Checked.page(text);

        assertThat(Checked.places("reading-level", fixture)).isNotEmpty();
        fixture.and("glossary.yml", "sgo: {term: special guardianship order, meaning: An order.}");
        assertThat(Checked.places("reading-level", fixture)).isEmpty();
    }
}
