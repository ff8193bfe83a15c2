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

    @ParameterizedTest
    @ValueSource(strings = {"scenario", "reflection"})
    void saysWhichKindsAreNotSupportedYet(String kind) {
        CourseFixture fixture = withMarkdown("## Think {#think ." + kind + "}\n\nWords.");

        assertThat(fixture.problems()).containsExactly("error 9:1 steps");
        assertThat(fixture.message()).contains("." + kind + " aren't supported yet");
    }

    @Test
    void refusesBoxesInPage() {
        assertThat(problemsIn("## Read {#read}\n\n- [ ] Tick")).containsExactly("error 11:1 quiz");
    }
}
