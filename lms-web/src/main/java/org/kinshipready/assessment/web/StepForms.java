package org.kinshipready.assessment.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.assessment.Answers;
import org.kinshipready.assessment.Assessments;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Recording;
import org.kinshipready.enrolment.Reflection;
import org.kinshipready.enrolment.Reflections;
import org.kinshipready.enrolment.Ticks;
import org.kinshipready.people.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Takes in what a step's form holds, according to the kind of step. */
@Component
class StepForms {

    /** Which of a form's buttons was pressed; without it, the one that finishes the step. */
    static final String PRESSED = "pressed";

    static final String SAVE = "save";
    static final String DELETE = "delete";
    /**
     * The buttons for a text that was kept beside the current one: use it instead, or delete it. BESIDE says which
     * text.
     */
    static final String USE = "use";

    static final String LET_GO = "let-go";
    static final String BESIDE = "beside";
    /** A hash of the text that the page showed, so that an unedited text can be recognised. */
    static final String WAS = "was";

    static final String TEXT = "text";

    private final Recording recording;
    private final Assessments assessments;
    private final Reflections reflections;

    StepForms(Recording recording, Assessments assessments, Reflections reflections) {
        this.recording = recording;
        this.assessments = assessments;
        this.reflections = reflections;
    }

    /** The outcome of a form: the step is finished, something is saved, or the form can't be accepted as it is. */
    enum Outcome {
        FINISHED,
        KEPT,
        LEFT_OUT,
        /** Kept beside something newer, which stays. */
        BESIDE,
        /** Not deleted, because it is newer than what the page showed. */
        NOT_DELETED,
        /** Done in a round of the course that a renewal has since ended, so it no longer counts. */
        EARLIER_ROUND,
        /** Not accepted: the page comes back with everything that was entered. */
        TOO_LONG,
        GONE_SINCE,
        TOO_MANY;

        boolean refused() {
            return compareTo(TOO_LONG) >= 0;
        }
    }

    Outcome quiz(
            SignedIn who, Course course, StepId id, Step.Quiz quiz, MultiValueMap<String, String> form, Sent sent) {
        Optional<SaveId> beside = beside(form);
        if (LET_GO.equals(form.getFirst(PRESSED)) && beside.isPresent()) {
            recording.letGo(who, course, id, beside.get());
            return Outcome.KEPT;
        }
        Answers answers = QuizPages.chosen(quiz, form);
        boolean save = SAVE.equals(form.getFirst(PRESSED));
        Recording.Recorded recorded = save
                ? assessments.save(who, course, id, answers, sent.given())
                : assessments.submit(who, course, id, answers, sent.given());
        return of(recorded, sent, save || answers.leftOut(quiz).isEmpty() ? Outcome.KEPT : Outcome.LEFT_OUT);
    }

    Outcome scenario(
            SignedIn who, Course course, StepId id, Step.Scenario scenario, @Nullable String choice, Sent sent) {
        if (choice == null || scenario.choice(choice).isEmpty()) {
            return Outcome.LEFT_OUT;
        }
        return of(assessments.choose(who, course, id, choice, sent.given()), sent, Outcome.KEPT);
    }

    Outcome page(SignedIn who, Course course, StepId id, Sent sent) {
        return of(recording.finish(who, course, id, sent.given()), sent, Outcome.FINISHED);
    }

    Outcome checklist(SignedIn who, Course course, StepId id, MultiValueMap<String, String> form, Sent sent) {
        Ticks ticks = TickFields.of(form);
        Outcome kept = ticks.touched().isEmpty()
                ? Outcome.KEPT
                : of(recording.check(who, course, id, ticks, sent.given()), sent, Outcome.KEPT);
        return SAVE.equals(form.getFirst(PRESSED)) ? kept : page(who, course, id, sent);
    }

    Outcome reflection(SignedIn who, Course course, StepId id, MultiValueMap<String, String> form, Sent sent) {
        Optional<String> text = text(form);
        if (text.filter(written -> written.length() > Reflection.MAX_CHARACTERS).isPresent()) {
            return Outcome.TOO_LONG;
        }
        String pressed = form.getFirst(PRESSED);
        Optional<SaveId> beside = beside(form);
        if (DELETE.equals(pressed)) {
            return of(reflections.takeAway(who, course, id, sent.given().origin()));
        }
        if (USE.equals(pressed) && beside.isPresent()) {
            return of(reflections.use(who, course, id, beside.get()));
        }
        if (LET_GO.equals(pressed) && beside.isPresent()) {
            return of(reflections.letGo(who, course, id, beside.get()));
        }
        // An unedited text isn't a save: it would replace a newer text with an old page's.
        Outcome kept = text.filter(written -> !ReflectionView.hash(written).equals(form.getFirst(WAS)))
                .map(written -> of(
                        reflections.keep(who, course, id, written, sent.given().origin())))
                .orElse(Outcome.KEPT);
        if (SAVE.equals(pressed) || kept.refused()) {
            return kept;
        }
        Outcome finished = page(who, course, id, sent);
        return kept == Outcome.KEPT ? finished : kept;
    }

    private static Outcome of(Recording.Recorded recorded, Sent sent, Outcome otherwise) {
        if (recorded.ofAnEarlierRound(sent.given())) {
            return Outcome.EARLIER_ROUND;
        }
        Outcome outcome = of(recorded.outcome());
        return outcome == Outcome.KEPT ? otherwise : outcome;
    }

    private static Outcome of(org.kinshipready.arrivals.Outcome outcome) {
        return switch (outcome) {
            case KEPT, NOTHING_NEW -> Outcome.KEPT;
            case BESIDE -> Outcome.BESIDE;
            case NEWER_STAYS -> Outcome.NOT_DELETED;
            case GONE_SINCE -> Outcome.GONE_SINCE;
            case TOO_MANY -> Outcome.TOO_MANY;
        };
    }

    /** Which of the texts kept beside the current one a button is for. */
    private static Optional<SaveId> beside(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst(BESIDE)).flatMap(SaveId::parse);
    }

    /** What was written, if the form had a place for it; browsers send a line's end as two characters. */
    static Optional<String> text(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst(TEXT)).map(written -> written.replace("\r\n", "\n"));
    }
}
