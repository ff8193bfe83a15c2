package org.kinshipready.assessment.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinshipready.assessment.Answers;
import org.kinshipready.assessment.Assessments;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Recording;
import org.kinshipready.enrolment.Reflection;
import org.kinshipready.enrolment.Reflections;
import org.kinshipready.people.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Takes what the form of a step holds, as the step's kind has it. */
@Component
class StepForms {

    /** Which of a form's buttons was pressed; without it, the one that finishes the step. */
    static final String PRESSED = "pressed";

    static final String SAVE = "save";
    static final String DELETE = "delete";
    /** The things of a checklist that are ticked, and all that the page showed. */
    static final String DONE = "done";

    static final String SHOWN = "shown";
    static final String TEXT = "text";

    private final Recording recording;
    private final Assessments assessments;
    private final Reflections reflections;

    StepForms(Recording recording, Assessments assessments, Reflections reflections) {
        this.recording = recording;
        this.assessments = assessments;
        this.reflections = reflections;
    }

    /** What came of a form: the step is finished, something is kept, or it can't be taken as it is. */
    enum Outcome {
        FINISHED,
        KEPT,
        LEFT_OUT,
        TOO_LONG
    }

    Outcome quiz(
            SignedIn who, Course course, StepId id, Step.Quiz quiz, MultiValueMap<String, String> form, Sent sent) {
        Answers answers = QuizPages.chosen(quiz, form);
        if (SAVE.equals(form.getFirst(PRESSED))) {
            assessments.draft(who, course, id, answers, sent.id());
            return Outcome.KEPT;
        }
        assessments.submit(who, course, id, answers, sent.id(), sent.phoneAt());
        return answers.leftOut(quiz).isEmpty() ? Outcome.KEPT : Outcome.LEFT_OUT;
    }

    Outcome scenario(SignedIn who, Course course, StepId id, Step.Scenario scenario, @Nullable String choice) {
        if (choice == null || scenario.choice(choice).isEmpty()) {
            return Outcome.LEFT_OUT;
        }
        assessments.choose(who, course, id, choice);
        return Outcome.KEPT;
    }

    Outcome page(SignedIn who, Course course, StepId id, Sent sent) {
        recording.finish(who, course, id, sent.phoneAt());
        return Outcome.FINISHED;
    }

    Outcome checklist(SignedIn who, Course course, StepId id, MultiValueMap<String, String> form, Sent sent) {
        Set<String> done = Set.copyOf(form.getOrDefault(DONE, List.of()));
        Set<String> open = new HashSet<>(form.getOrDefault(SHOWN, List.of()));
        open.removeAll(done);
        if (!done.isEmpty() || !open.isEmpty()) {
            recording.check(who, course, id, done, open);
        }
        return SAVE.equals(form.getFirst(PRESSED)) ? Outcome.KEPT : page(who, course, id, sent);
    }

    Outcome reflection(SignedIn who, Course course, StepId id, MultiValueMap<String, String> form, Sent sent) {
        Optional<String> text = text(form);
        if (text.filter(written -> written.length() > Reflection.MAX_CHARACTERS).isPresent()) {
            return Outcome.TOO_LONG;
        }
        String pressed = form.getFirst(PRESSED);
        if (DELETE.equals(pressed)) {
            reflections.delete(who, course, id);
            return Outcome.KEPT;
        }
        text.ifPresent(written -> reflections.keep(who, course, id, written, sent.id(), sent.phoneAt()));
        return SAVE.equals(pressed) ? Outcome.KEPT : page(who, course, id, sent);
    }

    /** What was written, if the form had a place for it; browsers send a line's end as two characters. */
    static Optional<String> text(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst(TEXT)).map(written -> written.replace("\r\n", "\n"));
    }
}
