package org.kinshipready.assessment;

import org.kinshipready.arrivals.Origin;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Given;
import org.kinshipready.enrolment.Recording;
import org.kinshipready.enrolment.Submission;
import org.kinshipready.people.SignedIn;
import org.springframework.stereotype.Service;

/** Takes a learner's answers: marks them, saves them, and finishes the quiz if they reach the score it needs. */
@Service
public class Assessments {

    private final Enrolments enrolments;
    private final Recording recording;

    Assessments(Enrolments enrolments, Recording recording) {
        this.enrolments = enrolments;
        this.recording = recording;
    }

    /** As {@link #submit(SignedIn, Course, StepId, Answers, Given)}, for a form about which nothing else is known. */
    public Enrolment submit(SignedIn who, Course served, StepId quizId, Answers answers, String formId) {
        return submit(who, served, quizId, answers, Given.by(Origin.of(formId))).enrolment();
    }

    /**
     * Takes one submission. If a question has no answer, nothing is marked, and the choices so far are kept as unsent
     * answers.
     *
     * @param served the version that the quiz was shown in
     * @param given how it got here; the same form sent twice is one submission
     */
    public Recording.Recorded submit(SignedIn who, Course served, StepId quizId, Answers answers, Given given) {
        Step.Quiz quiz = quiz(served, quizId);
        if (!answers.leftOut(quiz).isEmpty()) {
            return recording.save(who, served, quizId, answers.chosen(), given);
        }
        Marking marking = Marking.of(served, quizId, quiz, answers);
        Submission submission = new Submission(
                given.origin().id().form(),
                served.version(),
                enrolments.now(),
                given.origin().phoneAt(),
                answers.chosen(),
                marking.right(),
                marking.score());
        return recording.record(who, served, quizId, submission, marking.finishes(), given);
    }

    /** Keeps what was chosen so far, without marking it. */
    public Recording.Recorded save(SignedIn who, Course served, StepId quizId, Answers answers, Given given) {
        quiz(served, quizId);
        return recording.save(who, served, quizId, answers.chosen(), given);
    }

    /** As {@link #choose(SignedIn, Course, StepId, String, Given)}, done now. */
    public Enrolment choose(SignedIn who, Course served, StepId id, String choiceId) {
        return choose(who, served, id, choiceId, Given.now()).enrolment();
    }

    /**
     * Takes one choice of a scenario. It finishes the step; in a module that must be passed only the best one does.
     *
     * @throws IllegalArgumentException if that version has no such scenario or choice
     */
    public Recording.Recorded choose(SignedIn who, Course served, StepId id, String choiceId, Given given) {
        Step.Scenario.Choice choice = served.step(id)
                .filter(Step.Scenario.class::isInstance)
                .flatMap(step -> ((Step.Scenario) step).choice(choiceId))
                .orElseThrow(() -> new IllegalArgumentException("No choice " + choiceId + " in " + id));
        return recording.choose(who, served, id, choiceId, finishes(served, id, choice), given);
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
