package org.kinshipready.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.catalogue.Courses.question;
import static org.kinshipready.catalogue.Courses.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.enrolment.Answered;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Submission;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.kinshipready.site.TestClock;

/** Tests for {@link Assessments}, on a quiz of two questions that needs both right. */
class AssessmentsTests extends Platform {

    private static final Instant NOON = TestClock.START;
    private static final StepId QUIZ = new StepId("m1", "check");
    private static final Map<String, List<Integer>> RIGHT = Map.of("one", List.of(0), "two", List.of(1));
    private static final Map<String, List<Integer>> WRONG = Map.of("one", List.of(1), "two", List.of(1));
    private static final Map<String, List<Integer>> HALF = Map.of("two", List.of(1));

    private final SignedIn who = Carers.carer();
    private Course course;

    @BeforeEach
    void quizWithPassMark() {
        course = publish(preparatory()
                .with("pass-mark: 100")
                .module("m1", quiz("check", question("one", "x-"), question("two", "-x")), page("end")));
    }

    private Enrolment submit(Map<String, List<Integer>> chosen, String form) {
        Step.Quiz quiz = (Step.Quiz) course.step(QUIZ).orElseThrow();
        return assessments.submit(who, course, QUIZ, Answers.of(quiz, chosen), form);
    }

    private Enrolment stored() {
        return enrolments.find(who, course.id()).orElseThrow();
    }

    private Answered answered() {
        return stored().answered(QUIZ).orElseThrow();
    }

    @Test
    void aSubmissionThatReachesThePassMarkFinishesTheQuizAndEnrols() {
        submit(RIGHT, "form-1");

        Submission submission = new Submission(
                "form-1", new Version(1, 0, 0), NOON, null, RIGHT, Map.of("one", true, "two", true), 100);
        assertThat(answered()).isEqualTo(new Answered(submission, submission));
        assertThat(stored().finishedAt(QUIZ)).contains(NOON);
        assertThat(stored().startedAt()).isEqualTo(NOON);
    }

    @Test
    void aSubmissionBelowThePassMarkIsKeptAndFinishesNothing() {
        submit(WRONG, "form-1");

        Submission submission = new Submission(
                "form-1", new Version(1, 0, 0), NOON, null, WRONG, Map.of("one", false, "two", true), 50);
        assertThat(answered()).isEqualTo(new Answered(submission, null));
        assertThat(stored().finished(QUIZ)).isFalse();
    }

    @Test
    void aFormGoneBackToAndAnsweredOtherwiseIsAnotherSubmission() {
        submit(WRONG, "form-1");
        submit(RIGHT, "form-1");

        assertThat(answered().latest().chosen()).isEqualTo(RIGHT);
        assertThat(stored().finished(QUIZ)).isTrue();

        submit(WRONG, "form-1");

        assertThat(answered().latest().chosen()).isEqualTo(WRONG);
    }

    @Test
    void withAQuestionLeftOutItIsADraftAndNotMarked() {
        submit(HALF, "form-1");

        assertThat(stored().draft(QUIZ)).isEqualTo(HALF);
        assertThat(stored().answered(QUIZ)).isEmpty();
        assertThat(stored().finished(QUIZ)).isFalse();
    }

    @Test
    void nothingChosenIsADraftToo() {
        submit(Map.of(), "form-1");

        assertThat(stored().draft(QUIZ)).isEmpty();
        assertThat(stored().answered(QUIZ)).isEmpty();
    }

    @Test
    void aWholeSubmissionClearsTheDraft() {
        submit(HALF, "form-1");
        submit(WRONG, "form-2");
        assertThat(stored().draft(QUIZ)).isEmpty();
        submit(HALF, "form-3");
        submit(RIGHT, "form-4");
        assertThat(stored().draft(QUIZ)).isEmpty();
        submit(HALF, "form-5");
        submit(RIGHT, "form-6");
        assertThat(stored().draft(QUIZ)).isEmpty();
    }

    @Test
    void keepsTheLatestSubmissionAndTheOneThatFinished() {
        submit(RIGHT, "form-1");
        clock.advance(Duration.ofDays(1));
        submit(WRONG, "form-2");

        assertThat(answered().latest().formId()).isEqualTo("form-2");
        assertThat(answered().latest().score()).isEqualTo(50);
        assertThat(answered().finished().formId()).isEqualTo("form-1");
        assertThat(stored().finishedAt(QUIZ)).contains(NOON);
    }

    @Test
    void theFirstSubmissionThatFinishesIsKeptWhenAnotherDoes() {
        submit(WRONG, "form-1");
        submit(RIGHT, "form-2");
        clock.advance(Duration.ofDays(1));
        submit(RIGHT, "form-3");

        assertThat(answered().latest().formId()).isEqualTo("form-3");
        assertThat(answered().finished().formId()).isEqualTo("form-2");
        assertThat(stored().finishedAt(QUIZ)).contains(NOON);
    }

    @Test
    void theSameFormSentTwiceIsOneSubmissionWithItsFirstTime() {
        submit(WRONG, "form-1");
        Document first = document();
        clock.advance(Duration.ofMinutes(1));
        submit(WRONG, "form-1");
        assertThat(document()).isEqualTo(first);

        submit(RIGHT, "form-2");
        Document second = document();
        clock.advance(Duration.ofMinutes(1));
        submit(RIGHT, "form-2");
        assertThat(document()).isEqualTo(second);
    }

    @Test
    void theFormThatFinishedSentAgainAfterAnotherChangesNothing() {
        submit(RIGHT, "form-1");
        submit(WRONG, "form-2");
        Document before = document();
        clock.advance(Duration.ofMinutes(1));
        submit(RIGHT, "form-1");

        assertThat(document()).isEqualTo(before);
    }

    private Document document() {
        return mongo.findById(who.id() + ":" + course.id(), Document.class, "enrolments");
    }

    @Test
    void aQuizThatIsTheLastStepCompletesTheCourse() {
        finish(who, course, "m1/end");
        clock.advance(Duration.ofDays(1));
        Enrolment enrolment = submit(RIGHT, "form-1");

        assertThat(enrolments.settle(enrolment, course).orElseThrow().at()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void refusesToMarkAPage() {
        StepId page = new StepId("m1", "end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessments.submit(who, course, page, Answers.NONE, "form-1"));
    }
}
