package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.content.CourseFixture.problemsIn;
import static org.kinshipready.content.CourseFixture.withMarkdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTests {

    @Test
    void wantsId() {
        CourseFixture fixture = withMarkdown("## Read\n\nWords.");

        assertThat(fixture.problems()).containsExactly("error 9:1 ids");
        assertThat(fixture.step().title()).isEqualTo("Read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read",
                "re_ad",
                "read-",
                "1read",
                "a--b",
                "réad",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffg"
            })
    void refusesMalformedId(String id) {
        assertThat(problemsIn("## Read {#" + id + "}\n\nWords.")).containsExactly("error 9:1 ids");
    }

    @Test
    void acceptsIdOfSixtyCharacters() {
        assertThat(problemsIn("## Read {#" + "a".repeat(60) + "}\n\nWords.")).isEmpty();
    }

    @Test
    void refusesSameIdTwice() {
        assertThat(problemsIn("## Read {#read}\n\nWords.\n\n## More {#read}\n\nWords."))
                .containsExactly("error 13:1 ids");
    }

    @Test
    void refusesEmptyStep() {
        assertThat(problemsIn("## Read {#read}\n\n## More {#more}\n\nWords.")).containsExactly("error 9:1 steps");
    }

    @Test
    void refusesModuleWithoutSteps() {
        assertThat(problemsIn("Words.")).containsExactly("error 1:1 steps");
    }

    @Test
    void readsOptional() {
        assertThat(withMarkdown("## Read {#read .optional}\n\nWords.").step().optional())
                .isTrue();
        assertThat(withMarkdown("## Read {#read}\n\nWords.").step().optional()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".video", ".many", ".best", ".quizz", ".quiz .checklist"})
    void refusesUnknownKind(String kind) {
        assertThat(problemsIn("## Read {#read " + kind + "}\n\nWords.")).contains("error 9:1 steps");
    }

    @Test
    void readsReflection() {
        CourseFixture fixture = withMarkdown("## Think {#think .reflection}\n\nWhat *worries* you?\n\n### And why?");

        assertThat(fixture.problems()).isEmpty();
        assertThat(fixture.step())
                .isEqualTo(
                        new Step.Reflection("think", "Think", "<p>What <em>worries</em> you?</p>\n<h2>And why?</h2>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " .optional"})
    void neverNeedsReflection(String mark) {
        CourseFixture fixture = withMarkdown("## Think {#think .reflection" + mark + "}\n\nWords.");

        assertThat(fixture.problems()).isEmpty();
        assertThat(fixture.step().optional()).isTrue();
    }

    @Test
    void refusesIdsAndBoxesInReflection() {
        assertThat(problemsIn("## Think {#think .reflection}\n\n### Why? {#why}\n\n- [ ] Tick"))
                .containsExactlyInAnyOrder("error 11:1 headings", "error 13:1 quiz");
    }

    @Test
    void refusesBoxesInPage() {
        assertThat(problemsIn("## Read {#read}\n\n- [ ] Tick")).containsExactly("error 11:1 quiz");
    }
}
