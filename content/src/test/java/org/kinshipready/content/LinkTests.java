package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.content.CourseFixture.htmlOfPage;
import static org.kinshipready.content.CourseFixture.problemsInPage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTests {

    @ParameterizedTest
    @CsvSource({
        "first.md#read,/preparatory/small/first/read",
        "first.md,/preparatory/small/first",
        "course.md,/preparatory/small",
        "../small/first.md#read,/preparatory/small/first/read",
        "../other/their.md#step,/preparatory/other/their/step",
        "../other/their.md,/preparatory/other/their",
        "../other/course.md,/preparatory/other",
        "https://example.org/a?b=c#d,https://example.org/a?b=c#d",
        "mailto:a@example.org,mailto:a@example.org",
    })
    void rewritesAddress(String written, String address) {
        String text = "[words](" + written + ")";

        assertThat(htmlOfPage(text)).isEqualTo("<p><a href=\"" + address + "\">words</a></p>");
        assertThat(problemsInPage(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#read",
                "second.md",
                "first.md#nowhere",
                "first.md#who",
                "course.md#read",
                "../../ongoing/other/their.md",
                "../../preparatory/other/their.md",
                "../facts.yml",
                "/preparatory/small/first",
                "//example.org/",
                "http://example.org/",
                "https:",
                "https:example.org",
                "tel:116123",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "ftp://example.org",
                "images/a.png",
                "https://example.org/a&Tab;b",
                "https://exam&#1;ple.org/",
            })
    void refusesAddressAndKeepsWords(String written) {
        String text = "See [these {{allowance}} *words*](" + written + ").";

        assertThat(problemsInPage(text)).containsExactly("error 11:5 links");
        assertThat(htmlOfPage(text)).isEqualTo("<p>See these £22.95 <em>words</em>.</p>");
    }

    @Test
    void checksAutolinksAndReferences() {
        assertThat(problemsInPage("<tel:116123>")).containsExactly("error 11:1 links");
        assertThat(problemsInPage("[words][ref]\n\n[ref]: second.md")).containsExactly("error 11:1 links");
    }

    @Test
    void wantsWordsInLinks() {
        assertThat(problemsInPage("See [](https://example.org).")).containsExactly("error 11:5 links");
        assertThat(problemsInPage("See [{{allowance}}](https://example.org).")).isEmpty();
        assertThat(problemsInPage("See <https://example.org>.")).isEmpty();
    }

    @Test
    void findsStepsOfLaterModules() {
        CourseFixture fixture = CourseFixture.withCourse("  - first", "  - first\n  - second")
                .and(
                        "preparatory/small/first.md",
                        CourseFixture.FRONT_MATTER + "## Read {#read}\n\n[on](second.md#later)")
                .and("preparatory/small/second.md", CourseFixture.FRONT_MATTER + "## Later {#later}\n\nWords.");

        assertThat(fixture.problems()).isEmpty();
    }

    @Test
    void saysNothingAboutLinksIntoModuleThatCannotBeRead() {
        CourseFixture fixture = CourseFixture.withCourse("  - first", "  - first\n  - second")
                .and("preparatory/small/first.md", CourseFixture.FRONT_MATTER + "## Read {#read}\n\n[on](second.md#x)")
                .and("preparatory/small/second.md", "no front matter");

        assertThat(fixture.problems()).containsExactly("error 1:1 front-matter");
    }

    @Test
    void remembersLinksToOtherCourses() {
        CourseReading reading = CourseFixture.withMarkdown("## Read {#read}\n\nSee [a](../other/their.md#step).")
                .read();

        assertThat(reading.outsideLinks())
                .containsExactly(new OutsideLink("preparatory/small/first.md", 11, 5, "other", "their", "step"));
    }
}
