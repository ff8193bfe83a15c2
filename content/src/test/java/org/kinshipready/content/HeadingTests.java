package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.content.CourseFixture.htmlOfPage;
import static org.kinshipready.content.CourseFixture.problemsIn;
import static org.kinshipready.content.CourseFixture.problemsInPage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTests {

    @ParameterizedTest
    @ValueSource(strings = {"Not a step\n---", "Not a step\n===", "Two lines\nof it\n---"})
    void refusesUnderlinedHeading(String text) {
        assertThat(problemsInPage(text)).containsExactly("error 11:1 headings");
        assertThat(htmlOfPage(text)).startsWith("<p>");
    }

    @Test
    void refusesTopHeading() {
        assertThat(problemsInPage("# Title")).containsExactly("error 11:1 headings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ## Step {#step}", "> ## Step {#step}", "> [!NOTE]\n> ### Part", "1. # Title"})
    void refusesHeadingInListOrQuote(String text) {
        assertThat(problemsInPage(text)).hasSize(1).allMatch(problem -> problem.endsWith(" headings"));
    }

    @Test
    void drawsSubheadingsOneLevelUp() {
        assertThat(htmlOfPage("### Part\n\n#### Detail")).isEqualTo("<h2>Part</h2>\n<h3>Detail</h3>");
    }

    @Test
    void refusesIdOfSubheading() {
        assertThat(problemsInPage("### Part {#part}")).containsExactly("error 11:1 headings");
        assertThat(htmlOfPage("### Part {#part}")).isEqualTo("<h2>Part</h2>");
    }

    @Test
    void refusesSubheadingBeforeFirstStep() {
        assertThat(problemsIn("### Part\n\n## Read {#read}\n\nWords.")).containsExactly("error 9:1 headings");
    }

    @Test
    void keepsMarkupOutOfTitles() {
        Step step = CourseFixture.withMarkdown("## A *very* `odd` title {#read}\n\nWords.")
                .step();

        assertThat(step.title()).isEqualTo("A very odd title");
    }

    @Test
    void wantsTitle() {
        assertThat(problemsIn("## {#read}\n\nWords.")).containsExactly("error 9:1 headings");
    }

    @Test
    void wantsIdFirst() {
        assertThat(problemsIn("## Read {.optional #read}\n\nWords.")).containsExactly("error 9:1 headings");
        assertThat(problemsIn("## Read {#read optional}\n\nWords.")).containsExactly("error 9:1 headings");
    }
}
