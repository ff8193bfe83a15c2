package org.kinshipready.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.PlainCourse.course;
import static org.kinshipready.catalogue.PlainCourse.many;
import static org.kinshipready.catalogue.PlainCourse.module;
import static org.kinshipready.catalogue.PlainCourse.question;
import static org.kinshipready.catalogue.PlainCourse.quiz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.content.Course;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;

/** Tests for {@link Marking}. */
class MarkingTests {

    private static final StepId ID = new StepId("m", "q");

    private static boolean right(Question question, Integer... options) {
        Step.Quiz quiz = quiz("q", question);
        Answers answers = Answers.of(quiz, Map.of(question.id(), List.of(options)));
        return Marking.of(course(module("m", quiz)), ID, quiz, answers).right().get(question.id());
    }

    @Test
    void aQuestionIsRightWithItsRightOption() {
        assertThat(right(question("who", "-x-"), 1)).isTrue();
        assertThat(right(question("who", "-x-"), 0)).isFalse();
    }

    @Test
    void aQuestionOfManyIsRightWithExactlyItsRightOptions() {
        Question question = many("who", "xx-x");
        assertThat(right(question, 0, 1, 3)).isTrue();
        assertThat(right(question, 3, 1, 0)).isTrue();
        assertThat(right(question, 0, 1)).isFalse();
        assertThat(right(question, 0, 1, 2, 3)).isFalse();
        assertThat(right(question, 2)).isFalse();
    }

    /** A quiz of so many questions, each with a right and a wrong option, of which so many are answered right. */
    private static Marking marking(Course settings, int questions, int right) {
        Question[] all = new Question[questions];
        Map<String, List<Integer>> chosen = new TreeMap<>();
        for (int i = 0; i < questions; i++) {
            all[i] = question("q" + i, "x-");
            chosen.put("q" + i, List.of(i < right ? 0 : 1));
        }
        Step.Quiz quiz = quiz("q", all);
        return Marking.of(settings, ID, quiz, Answers.of(quiz, chosen));
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "1,1,100", "3,1,33", "3,2,66", "3,3,100", "7,6,85", "200,199,99"})
    void theScoreIsRoundedDown(int questions, int right, int score) {
        Marking marking = marking(course(module("m")), questions, right);
        assertThat(marking.score()).isEqualTo(score);
        assertThat(marking.rightCount()).isEqualTo(right);
    }

    @Test
    void withoutAPassMarkAnsweringIsEnough() {
        assertThat(marking(course(module("m")), 3, 0).finishes()).isTrue();
    }

    @Test
    void thePassMarkMustBeReached() {
        Course course = course(66, Set.of(), module("m"));
        assertThat(marking(course, 3, 2).finishes()).isTrue();
        assertThat(marking(course, 3, 1).finishes()).isFalse();
        assertThat(marking(course(67, Set.of(), module("m")), 3, 2).finishes()).isFalse();
    }

    @Test
    void inAModuleThatMustBePassedEveryQuestionMustBeRight() {
        Course course = course(10, Set.of("m"), module("m"));
        assertThat(marking(course, 200, 199).finishes()).isFalse();
        assertThat(marking(course, 200, 200).finishes()).isTrue();
        assertThat(Marking.needed(course, new StepId("other", "q"))).isEqualTo(10);
    }
}
