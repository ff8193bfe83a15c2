package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuizTests {

    /** A quiz with one question; what is given begins on line 13. */
    private static CourseFixture question(String options) {
        return CourseFixture.withMarkdown("## Check {#check .quiz}\n\n### Who? {#who}\n\n" + options);
    }

    private static CourseFixture many(String options) {
        return CourseFixture.withMarkdown("## Check {#check .quiz}\n\n### Who? {#who .many}\n\n" + options);
    }

    private static Question read(CourseFixture fixture) {
        return ((Step.Quiz) fixture.step()).questions().getFirst();
    }

    @Test
    void readsQuestionWithOptionsAndFeedback() {
        CourseFixture fixture = question("""
                Think of *Ana*.

                - [ ] Either **parent**
                  > A parent keeps it.
                  >
                  > But not alone.
                - [x] A court
                  > Yes.
                """);

        assertThat(fixture.problems()).isEmpty();
        assertThat(read(fixture))
                .isEqualTo(new Question(
                        "who",
                        "Who?",
                        false,
                        "<p>Think of <em>Ana</em>.</p>",
                        List.of(
                                new Question.Option(
                                        "Either <strong>parent</strong>",
                                        false,
                                        "<p>A parent keeps it.</p>\n<p>But not alone.</p>"),
                                new Question.Option("A court", true, "<p>Yes.</p>"))));
    }

    @Test
    void readsWhatComesBeforeTheFirstQuestion() {
        CourseFixture fixture = CourseFixture.withMarkdown("""
                ## Check {#check .quiz}

                No hurry.

                ### Who? {#who}

                - [ ] A
                  > No.
                - [x] B
                  > Yes.
                """);

        assertThat(((Step.Quiz) fixture.step()).introHtml()).isEqualTo("<p>No hurry.</p>");
    }

    @Test
    void acceptsSeveralRightOptionsOnlyWithMany() {
        String options = "- [x] A\n  > Yes.\n- [X] B\n  > Yes.\n";

        assertThat(many(options).problems()).isEmpty();
        assertThat(read(many(options)).many()).isTrue();
        assertThat(question(options).problems()).containsExactly("error 11:1 quiz");
    }

    @Test
    void wantsRightOption() {
        String options = "- [ ] A\n  > No.\n- [ ] B\n  > No.\n";

        assertThat(question(options).problems()).containsExactly("error 11:1 quiz");
        assertThat(many(options).problems()).containsExactly("error 11:1 quiz");
    }

    @Test
    void wantsTwoOptions() {
        assertThat(question("- [x] A\n  > Yes.\n").problems()).containsExactly("error 11:1 quiz");
        assertThat(question("Only words.").problems()).containsExactly("error 11:1 quiz");
        assertThat(question("- A\n- B").problems()).containsExactly("error 11:1 quiz");
    }

    @Test
    void wantsQuestion() {
        assertThat(CourseFixture.problemsIn("## Check {#check .quiz}\n\nWords."))
                .containsExactly("error 9:1 quiz");
    }

    @Test
    void wantsIdOfQuestion() {
        assertThat(CourseFixture.problemsIn(
                        "## Check {#check .quiz}\n\n### Who?\n\n- [ ] A\n  > No.\n- [x] B\n  > Yes.\n"))
                .containsExactly("error 11:1 ids");
    }

    @Test
    void sharesIdsBetweenStepsAndQuestions() {
        assertThat(CourseFixture.problemsIn(
                        "## Check {#check .quiz}\n\n### Who? {#check}\n\n- [ ] A\n  > No.\n- [x] B\n  > Yes.\n"))
                .containsExactly("error 11:1 ids");
    }

    @Test
    void refusesUnknownClassOfQuestion() {
        assertThat(CourseFixture.problemsIn(
                        "## Check {#check .quiz}\n\n### Who? {#who .best}\n\n- [ ] A\n  > No.\n- [x] B\n  > Yes.\n"))
                .containsExactly("error 11:1 quiz");
    }

    @Test
    void refusesSecondList() {
        CourseFixture fixture = question("- [ ] A\n  > No.\n* [x] B\n  > Yes.\n");

        assertThat(fixture.problems()).containsExactly("error 15:1 quiz");
        assertThat(fixture.message()).contains("the same mark");
        assertThat(read(fixture).options()).hasSize(2);
    }

    @Test
    void refusesOptionWithoutBox() {
        assertThat(question("- [ ] A\n  > No.\n- [] B\n- [x] C\n  > Yes.\n").problems())
                .containsExactly("error 15:1 quiz");
    }

    @Test
    void refusesFeedbackThatIsNotIndented() {
        CourseFixture fixture = question("- [ ] A\n> No.\n- [x] B\n> Yes.\n");

        assertThat(fixture.problems()).contains("error 14:1 quiz").doesNotContain("error 11:1 quiz");
        assertThat(fixture.read().problems())
                .anyMatch(problem -> problem.message().contains("two spaces"));
    }

    @Test
    void refusesTextAfterOptions() {
        assertThat(question("- [ ] A\n  > No.\n- [x] B\n  > Yes.\n\nMore.\n").problems())
                .containsExactly("error 18:1 quiz");
    }

    @Test
    void refusesAnythingButFeedbackUnderOption() {
        assertThat(question("- [ ] A\n\n  More.\n- [x] B\n  > Yes.\n").problems())
                .containsExactly("error 13:1 quiz");
        assertThat(question("- [ ] A\n  > [!NOTE]\n  > No.\n- [x] B\n  > Yes.\n")
                        .problems())
                .containsExactly("error 13:1 quiz");
    }

    @Test
    void warnsOfMissingFeedback() {
        assertThat(question("- [ ] A\n- [x] B\n  > Yes.\n").problems()).containsExactly("warning 13:1 quiz");
    }

    @Test
    void refusesBoxesInOpeningOfQuiz() {
        assertThat(
                        CourseFixture.problemsIn(
                                "## Check {#check .quiz}\n\n- [ ] Odd\n\n### Who? {#who}\n\n- [ ] A\n  > No.\n- [x] B\n  > Yes.\n"))
                .containsExactly("error 11:1 quiz");
    }

    @Test
    void takesBoxEvenWhereALinkOfItsNameIsDefined() {
        assertThat(question("- [ ] A\n  > No.\n- [x] B\n  > Yes.\n\n[x]: https://example.org\n")
                        .problems())
                .isNotEmpty();
    }
}
