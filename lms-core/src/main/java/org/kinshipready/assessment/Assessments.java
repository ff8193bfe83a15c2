package org.kinshipready.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Recording;
import org.kinshipready.enrolment.Submission;
import org.kinshipready.people.SignedIn;
import org.springframework.stereotype.Service;

/** Takes a learner's answers: marks them, keeps them, and finishes the quiz where they reach what it asks for. */
@Service
public class Assessments {

    private final Enrolments enrolments;
    private final Recording recording;

    Assessments(Enrolments enrolments, Recording recording) {
        this.enrolments = enrolments;
        this.recording = recording;
    }

    /**
     * Takes one submission. With a question left out it isn't marked, and what was chosen is kept as a draft.
     *
     * @param served the version that the quiz was shown in
     * @param formId made with the form: the same one twice is one submission
     */
    public Enrolment submit(SignedIn who, Course served, StepId quizId, Answers answers, String formId) {
        return submit(who, served, quizId, answers, formId, null);
    }

    /**
     * The same for answers that waited on a phone without a signal.
     *
     * @param phoneAt when the phone says they were given, kept beside the time at which they arrived here, or null
     */
    public Enrolment submit(
            SignedIn who, Course served, StepId quizId, Answers answers, String formId, @Nullable Instant phoneAt) {
        Step.Quiz quiz = quiz(served, quizId);
        if (!answers.leftOut(quiz).isEmpty()) {
            return recording.saveDraft(who, served, quizId, answers.chosen(), formId);
        }
        Marking marking = Marking.of(served, quizId, quiz, answers);
        Submission submission = new Submission(
                formId,
                served.version(),
                enrolments.now(),
                phoneAt,
                answers.chosen(),
                marking.right(),
                marking.score());
        return recording.record(who, served, quizId, submission, marking.finishes());
    }

    /**
     * Keeps what was chosen so far, without marking it.
     *
     * @param formId of the form that isn't finished yet
     */
    public Enrolment draft(SignedIn who, Course served, StepId quizId, Answers answers, String formId) {
        quiz(served, quizId);
        return recording.saveDraft(who, served, quizId, answers.chosen(), formId);
    }

    /**
     * Takes one choice of a scenario. It finishes the step; in a module that must be passed only the best one does.
     *
     * @throws IllegalArgumentException if that version has no such scenario or choice
     */
    public Enrolment choose(SignedIn who, Course served, StepId id, String choiceId) {
        Step.Scenario.Choice choice = served.step(id)
                .filter(Step.Scenario.class::isInstance)
                .flatMap(step -> ((Step.Scenario) step).choice(choiceId))
                .orElseThrow(() -> new IllegalArgumentException("No choice " + choiceId + " in " + id));
        return recording.choose(who, served, id, choiceId, finishes(served, id, choice));
    }

    /** Whether a choice is what the course asks for. */
    public static boolean finishes(Course course, StepId scenario, Step.Scenario.Choice choice) {
        return choice.best() || !course.mustPass().contains(scenario.module());
    }

    private static Step.Quiz quiz(Course course, StepId id) {
        return course.step(id)
                .filter(Step.Quiz.class::isInstance)
                .map(Step.Quiz.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("No quiz " + id + " in " + course.id()));
    }
}
