package org.kinshipready.content.versions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetiredIdTests {

    private static final String PAGE = "## Read this {#read}\n\nPlain words to read on the first page.\n\n";

    @Test
    void removedStepMustBeRetired() {
        assertThat(Edited.module(PAGE, "").as("2.0.0").problems())
                .singleElement()
                .hasToString("preparatory/small/course.md:19:1: error: The step “read” in first was removed: put "
                        + "first/read on “retired”, so that it is never used for something else. [id-not-retired]");
        assertThat(Edited.module(PAGE, "").retiring("first/read").as("2.0.0").problems())
                .isEmpty();
    }

    @Test
    void questionsOfRemovedQuizMustBeRetiredToo() {
        String quiz = Edited.FIRST.substring(Edited.FIRST.indexOf("## Check"), Edited.FIRST.indexOf("## Before"));

        assertThat(Edited.module(quiz, "").as("2.0.0").rules())
                .containsExactly("id-not-retired", "id-not-retired", "id-not-retired");
        assertThat(Edited.module(quiz, "")
                        .retiring("first/check, first/ends, first/overrule")
                        .as("2.0.0")
                        .rules())
                .isEmpty();
    }

    @Test
    void removedModuleIsRetiredWhole() {
        Edited edited = Edited.course("  - first\n", "").withoutFile("first.md").as("2.0.0");

        assertThat(edited.rules()).containsExactly("id-not-retired");
        assertThat(edited.retiring("first").rules()).isEmpty();
    }

    @Test
    void retiredIdIsNotUsedAgain() {
        assertThat(Edited.module("{#read}", "{#read}\n\nWords.\n\n## Again {#old}")
                        .as("1.3.0")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo("id-retired");
                    assertThat(problem.file()).isEqualTo("preparatory/small/first.md");
                    assertThat(problem.line()).isEqualTo(14);
                });
    }

    @Test
    void retiredIdIsNotUsedAgainByTakingItOffTheList() {
        assertThat(Edited.module("{#read}", "{#read}\n\nWords.\n\n## Again {#old}")
                        .inCourse("first/old, ", "")
                        .as("1.3.0")
                        .rules())
                .containsExactly("id-retired");
    }

    @Test
    void retiredModuleIsNotUsedAgain() {
        assertThat(Edited.course("  - second", "  - second\n  - gone")
                        .inCourse(", gone]", "]")
                        .withFile("gone.md", Edited.FIRST)
                        .as("1.3.0")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo("id-retired");
                    assertThat(problem.line()).isEqualTo(12);
                });
    }

    @Test
    void retiredIsForEver() {
        assertThat(Edited.course("first/old, ", "").as("1.2.4").rules()).containsExactly("id-not-retired");
    }

    @Test
    void idOfStepIsNotGivenToQuestion() {
        assertThat(Edited.module(PAGE, "")
                        .inFirst("{#overrule}", "{#read}")
                        .retiring("first/overrule")
                        .as("2.0.0")
                        .rules())
                .containsExactly("id-retired");
    }

    @Test
    void questionThatMovesToAnotherQuizKeepsItsId() {
        String question = "### Who can overrule? {#overrule}\n\n- [ ] Nobody\n  > No.\n- [x] A court\n  > Yes.\n\n";

        assertThat(Edited.module(question, "## Other {#other .quiz}\n\n" + question)
                        .as("2.0.0")
                        .problems())
                .isEmpty();
    }
}
