package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterTests {

    private static final String STEP = "## Read {#read}\n\nWords.";

    private static CourseFixture module(String text) {
        return CourseFixture.with("preparatory/small/first.md", text);
    }

    private static CourseFixture with(String line, String other) {
        return module(CourseFixture.FRONT_MATTER.replace(line, other) + STEP);
    }

    @Test
    void wantsFrontMatter() {
        assertThat(module(STEP).problems()).containsExactly("error 1:1 front-matter");
    }

    @Test
    void wantsEndOfFrontMatter() {
        CourseFixture fixture = module("---\ntitle: First\n" + STEP);

        assertThat(fixture.problems()).containsExactly("error 1:1 front-matter");
        assertThat(fixture.message()).contains("has no end");
    }

    @Test
    void checksStepsEvenWhereFrontMatterCannotBeRead() {
        CourseFixture fixture = module("---\ntitle: Money: what to ask\n---\n## Read {#read}\n\n{{x}}");

        assertThat(fixture.problems()).containsExactly("error 2:13 yaml", "error 6:1 facts");
        assertThat(fixture.module().title()).isEqualTo("first");
    }

    @Test
    void keepsLinesOfTheFile() {
        FrontMatter parts = FrontMatter.cut("---\na: b\n---\ntext", new FileProblems("f", List.of()))
                .orElseThrow();

        assertThat(parts.yaml()).isEqualTo("\na: b\n");
        assertThat(parts.markdown()).isEqualTo("\n\n\ntext");
    }

    @ParameterizedTest
    @CsvSource({
        "minutes: 10,minutes: ten,error 3:10 front-matter",
        "minutes: 10,minutes: 0,error 3:10 front-matter",
        "nation: england,nation: scotland,error 4:9 front-matter",
        "reviewed: 2026-11-21,reviewed: 21/11/2026,error 5:11 front-matter",
        "review-by: 2027-05-21,review-by: 2027-02-30,error 6:12 front-matter",
        "title: First module,title:,error 2:7 front-matter",
        "title: First module,titel: First module,error 2:1 front-matter",
    })
    void reportsWrongValue(String line, String other, String problem) {
        assertThat(with(line, other).problems()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "sensitive: yes,error 7:12 front-matter",
        "contributor: nobody,error 7:14 contributors",
        "sources: here,error 7:10 front-matter",
        "'sources: [{url: \"http://a.b/\", read: 2026-11-21}]',error 7:17 front-matter",
        "'sources: [{url: \"https://a.b/\"}]',error 7:11 front-matter",
        "example-amounts: £40,error 7:18 front-matter",
    })
    void reportsWrongOptionalValue(String line, String problem) {
        assertThat(with("---\n\n", line + "\n---\n\n").problems()).containsExactly(problem);
    }

    @Test
    void readsOptionalValues() {
        CourseFixture fixture = with("---\n\n", """
                reviewer: A. Name, adviser
                contributor: navsh
                licence: CC BY 4.0
                sensitive: true
                content-note: About courts.
                example-amounts: ["£40"]
                sources:
                  - url: https://example.org/
                    read: 2026-11-20
                ---
                """);

        assertThat(fixture.problems()).isEmpty();
        CourseModule module = fixture.module();
        assertThat(module.reviewer()).isEqualTo("A. Name, adviser");
        assertThat(module.contributor()).isEqualTo("navsh");
        assertThat(module.licence()).isEqualTo("CC BY 4.0");
        assertThat(module.sensitive()).isTrue();
        assertThat(module.contentNote()).isEqualTo("About courts.");
        assertThat(module.sources()).hasSize(1);
    }
}
