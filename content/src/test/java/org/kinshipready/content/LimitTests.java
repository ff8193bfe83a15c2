package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitTests {

    private static final String LINE = "Plain words that fill a line of this file.\n";

    @Test
    void refusesFileOver200KB() {
        CourseFixture fixture = CourseFixture.withMarkdown("## Read {#read}\n\n" + (LINE + "\n").repeat(5_000));

        assertThat(fixture.problems()).containsExactly("error 1:1 limits");
        assertThat(fixture.message()).contains("over 200 KB");
    }

    @Test
    void acceptsFileUnder200KB() {
        assertThat(CourseFixture.problemsInPage((LINE + "\n").repeat(4_000))).isEmpty();
    }

    @Test
    void refusesLongLine() {
        assertThat(CourseFixture.problemsInPage("Words.\n\n" + "a".repeat(10_001)))
                .containsExactly("error 13:1 limits");
        assertThat(CourseFixture.problemsInPage("a".repeat(10_000))).isEmpty();
    }

    @Test
    void refusesLongParagraph() {
        CourseFixture fixture = CourseFixture.withMarkdown("## Read {#read}\n\n" + LINE.repeat(250));

        assertThat(fixture.problems()).hasSize(1).allMatch(problem -> problem.endsWith(":1 limits"));
        assertThat(fixture.message()).contains("paragraph");
    }

    @Test
    void refusesOver1000BracketsAndStarsInParagraph() {
        CourseFixture fixture = CourseFixture.withMarkdown("## Read {#read}\n\n" + "[a *b _c <d\n".repeat(251));

        assertThat(fixture.problems()).containsExactly("error 261:1 limits");
        assertThat(fixture.message()).contains("over 1,000 brackets");
        assertThat(CourseFixture.problemsInPage("[a *b _c <d\n".repeat(250))).isEmpty();
    }

    @Test
    void refusesOver100QuoteMarks() {
        assertThat(CourseFixture.problemsInPage(">".repeat(101) + " a")).containsExactly("error 11:1 limits");
    }

    @Test
    void acceptsLongDividingLine() {
        assertThat(CourseFixture.problemsInPage("a\n\n" + "-".repeat(300))).isEmpty();
    }

    @Test
    void acceptsLongListAndManyParagraphs() {
        assertThat(CourseFixture.problemsInPage(("- " + LINE).repeat(500))).isEmpty();
        assertThat(CourseFixture.problemsInPage((LINE + "\n").repeat(500))).isEmpty();
        assertThat(CourseFixture.problemsInPage(("> " + LINE + ">\n").repeat(500)))
                .isEmpty();
    }

    @Test
    void refusesOver40Modules() {
        String list = numbers(41).map(n -> "\n  - m" + n).collect(Collectors.joining());

        CourseFixture fixture = CourseFixture.withCourse("\n  - first", list);

        assertThat(fixture.message()).contains("over 40 modules");
        assertThat(fixture.read().course()).isEmpty();
    }

    @Test
    void refusesOver200Steps() {
        assertThat(CourseFixture.withMarkdown(steps(201)).message()).contains("over 200 steps");
        assertThat(CourseFixture.withMarkdown(steps(200)).problems()).isEmpty();
    }

    @Test
    void refusesCourseOver8MB() {
        CourseFixture fixture = CourseFixture.with("preparatory/small/images/a.png", "a".repeat(8 * 1024 * 1024));

        assertThat(fixture.message()).contains("over 8 MB");
    }

    private static String steps(int count) {
        return numbers(count).map(n -> "## Step {#s" + n + "}\n\nWords.\n\n").collect(Collectors.joining());
    }

    private static java.util.stream.Stream<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed();
    }
}
