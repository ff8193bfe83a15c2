package org.kinshipready.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.PlainCourse.many;
import static org.kinshipready.catalogue.PlainCourse.question;
import static org.kinshipready.catalogue.PlainCourse.quiz;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;

/** Tests for {@link Answers}. */
class AnswersTests {

    private static final Step.Quiz QUIZ = quiz("q", question("one", "x--"), many("several", "xx-"));

    private static Map<String, List<Integer>> chosen(Map<String, List<Integer>> given) {
        return Answers.of(QUIZ, given).chosen();
    }

    @Test
    void keepsWhatAnswersTheQuiz() {
        assertThat(chosen(Map.of("one", List.of(2), "several", List.of(0, 1))))
                .isEqualTo(Map.of("one", List.of(2), "several", List.of(0, 1)));
    }

    @Test
    void dropsQuestionsAndOptionsThatTheQuizHasNot() {
        assertThat(chosen(Map.of("other", List.of(0), "several", List.of(-1, 3, 1, Integer.MAX_VALUE))))
                .isEqualTo(Map.of("several", List.of(1)));
        assertThat(chosen(Map.of("one", List.of(3)))).isEmpty();
    }

    @Test
    void takesOneOptionWhereOneIsAskedFor() {
        assertThat(chosen(Map.of("one", List.of(2, 0)))).isEqualTo(Map.of("one", List.of(0)));
    }

    @Test
    void takesAnOptionOnceAndInOrder() {
        assertThat(chosen(Map.of("several", List.of(2, 0, 2)))).isEqualTo(Map.of("several", List.of(0, 2)));
    }

    @Test
    void namesTheQuestionsThatWereLeftOut() {
        assertThat(Answers.NONE.leftOut(QUIZ)).extracting(Question::id).containsExactly("one", "several");
        assertThat(Answers.of(QUIZ, Map.of("one", List.of(1), "several", List.of(9)))
                        .leftOut(QUIZ))
                .extracting(Question::id)
                .containsExactly("several");
    }
}
