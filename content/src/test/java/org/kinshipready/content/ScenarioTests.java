package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTests {

    private static final String TWO = "### Sign {#sign}\n\nToo soon.\n\n### Ask {#ask .best}\n\nGood.\n";

    /** A scenario; what is given begins on line 11. */
    private static CourseFixture scenario(String text) {
        return CourseFixture.withMarkdown("## Today {#today .scenario}\n\n" + text);
    }

    private static CourseFixture mustPass(String markdown) {
        return CourseFixture.withCourse("licence:", "must-pass: [first]\nlicence:")
                .and("preparatory/small/first.md", CourseFixture.FRONT_MATTER + markdown);
    }

    @Test
    void readsSituationAndChoices() {
        CourseFixture fixture = scenario("A *form*.\n\n> [!NOTE]\n> Long.\n\n" + TWO);

        assertThat(fixture.problems()).isEmpty();
        assertThat(fixture.step())
                .isEqualTo(new Step.Scenario(
                        "today",
                        "Today",
                        false,
                        "<p>A <em>form</em>.</p>\n<div class=\"callout\"><p><strong>Note</strong></p>\n<p>Long.</p>\n</div>",
                        List.of(
                                new Step.Scenario.Choice("sign", "Sign", false, "<p>Too soon.</p>"),
                                new Step.Scenario.Choice("ask", "Ask", true, "<p>Good.</p>"))));
    }

    @Test
    void readsOptional() {
        CourseFixture fixture = CourseFixture.withMarkdown("## Today {#today .scenario .optional}\n\n" + TWO);

        assertThat(fixture.problems()).isEmpty();
        assertThat(fixture.step().optional()).isTrue();
    }

    @Test
    void wantsTwoChoices() {
        assertThat(scenario("Words.").problems()).containsExactly("error 9:1 scenario");
        assertThat(scenario("### Sign {#sign}\n\nToo soon.").problems()).containsExactly("error 9:1 scenario");
    }

    @Test
    void wantsTextOfChoice() {
        assertThat(scenario("### Sign {#sign}\n\n### Ask {#ask}\n\nGood.").problems())
                .containsExactly("error 11:1 scenario");
    }

    @Test
    void wantsIdOfChoice() {
        assertThat(scenario("### Sign\n\nToo soon.\n\n### Ask {#ask}\n\nGood.").problems())
                .containsExactly("error 11:1 ids");
    }

    @Test
    void sharesIdsWithStepsAndQuestions() {
        assertThat(scenario("### Sign {#today}\n\nToo soon.\n\n### Ask {#ask}\n\nGood.")
                        .problems())
                .containsExactly("error 11:1 ids");
        assertThat(scenario(
                                TWO
                                        + "\n## Check {#check .quiz}\n\n### Who? {#ask}\n\n- [ ] A\n  > No.\n- [x] B\n  > Yes.\n")
                        .problems())
                .containsExactly("error 21:1 ids");
    }

    @Test
    void acceptsScenarioWithoutBestChoice() {
        assertThat(scenario("### Sign {#sign}\n\nA.\n\n### Ask {#ask}\n\nB.").problems())
                .isEmpty();
    }

    @Test
    void refusesTwoBestChoices() {
        assertThat(scenario("### Sign {#sign .best}\n\nA.\n\n### Ask {#ask .best}\n\nB.")
                        .problems())
                .containsExactly("error 9:1 scenario");
    }

    @Test
    void refusesUnknownClassOfChoice() {
        assertThat(scenario("### Sign {#sign .many}\n\nA.\n\n### Ask {#ask}\n\nB.")
                        .problems())
                .containsExactly("error 11:1 scenario");
    }

    @Test
    void refusesHeadingsBelowChoices() {
        assertThat(scenario("#### Before\n\n" + TWO).problems()).containsExactly("error 11:1 scenario");
        assertThat(scenario(TWO + "\n#### Then {#then}\n\nMore.").problems()).containsExactly("error 19:1 scenario");
    }

    @Test
    void refusesBoxes() {
        assertThat(scenario("- [ ] Odd\n\n" + TWO).problems()).containsExactly("error 11:1 quiz");
    }

    @Test
    void wantsBestChoiceWhereModuleMustBePassed() {
        CourseFixture fixture =
                mustPass("## Today {#today .scenario}\n\n### Sign {#sign}\n\nA.\n\n### Ask {#ask}\n\nB.");

        assertThat(fixture.problems()).containsExactly("error 9:1 scenario");
        assertThat(fixture.message()).contains("must-pass");
        assertThat(mustPass("## Today {#today .scenario}\n\n" + TWO).problems()).isEmpty();
    }

    @Test
    void countsEveryQuizWhereModuleMustBePassed() {
        String quiz = "### Who? {#who}\n\n- [ ] A\n  > No.\n- [x] B\n  > Yes.\n";

        assertThat(mustPass("## Check {#check .quiz .optional}\n\n" + quiz).problems())
                .containsExactly("error 9:1 steps");
        assertThat(mustPass("## Check {#check .quiz}\n\n" + quiz).problems()).isEmpty();
    }
}
