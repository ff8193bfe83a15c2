package org.kinshipready.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.Arrival;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.assessment.Answers;
import org.kinshipready.assessment.Marking;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Answered;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Learning;
import org.kinshipready.enrolment.Submission;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Decides which view of a quiz to show: for a learner by what is stored, for other readers by the address. */
@Component
class QuizPages {

    /** In the address: show the form again, although there are answers. */
    static final String AGAIN = "again";
    /** In the address: say which questions were left unanswered. */
    static final String LEFT_OUT = "left-out";
    /** In the address: show answers that arrived too late. The value is the save that brought them. */
    static final String LATE = "answers";
    /** In the address of a reader without an account: the form was sent, even if nothing was chosen. */
    static final String TRY = "try";

    /** In the address: show the result of the last answers, although there are newer ones that aren't saved. */
    static final String RESULT = "result";

    private final Catalogue catalogue;

    QuizPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A quiz.
     *
     * @param quiz as it is today, in that language as far as it is translated
     * @param entered what was chosen but isn't saved
     */
    QuizView of(
            Learning learning,
            StepId id,
            Step.Quiz quiz,
            MultiValueMap<String, String> query,
            MultiValueMap<String, String> entered,
            String language) {
        return learning.who().isPresent()
                ? ofLearner(learning, id, quiz, query, entered, language).with(elsewhere(learning, id, query))
                : ofReader(learning.course(), id, quiz, query);
    }

    private QuizView ofLearner(
            Learning learning,
            StepId id,
            Step.Quiz quiz,
            MultiValueMap<String, String> query,
            MultiValueMap<String, String> entered,
            String language) {
        Optional<Enrolment> enrolment = learning.enrolment();
        Map<String, List<Integer>> draft = late(learning, id, query)
                .map(Arrival::what)
                .or(() -> enrolment.map(kept -> kept.draft(id)))
                .orElse(Map.of());
        Optional<Submission> latest =
                enrolment.flatMap(kept -> kept.answered(id)).map(Answered::latest);
        // Someone who tried it before signing in, or was signed out, finds their choices again; none of them are saved
        // yet.
        Answers unsaved = chosen(quiz, entered.isEmpty() ? query : entered);
        if (!unsaved.chosen().isEmpty() && !query.containsKey(RESULT)) {
            return QuizView.unsaved(quiz, unsaved, latest.isPresent());
        }
        if (latest.isPresent() && draft.isEmpty() && !query.containsKey(AGAIN) && !query.containsKey(LEFT_OUT)) {
            return stored(learning.course(), id, quiz, latest.get(), language);
        }
        Answers before = Answers.of(quiz, draft);
        if (draft.isEmpty() && query.containsKey(AGAIN) && latest.isPresent()) {
            before = Answers.of(quiz, right(latest.get()));
        }
        return QuizView.open(quiz, before, query.containsKey(LEFT_OUT));
    }

    /** Answers that arrived too late to replace others, if the address asks for them. */
    private static Optional<Arrival<Map<String, List<Integer>>>> late(
            Learning learning, StepId id, MultiValueMap<String, String> query) {
        Optional<SaveId> wanted = Optional.ofNullable(query.getFirst(LATE)).flatMap(SaveId::parse);
        return learning.enrolment()
                .flatMap(enrolment -> enrolment.unsent(id).beside().stream()
                        .filter(late -> wanted.equals(Optional.of(late.id())))
                        .findFirst());
    }

    /** The save whose answers the quiz's page shows, or null if it shows nothing yet. */
    static @Nullable SaveId shown(Learning learning, StepId id, MultiValueMap<String, String> query) {
        return late(learning, id, query)
                .map(Arrival::id)
                .orElseGet(() -> learning.enrolment()
                        .map(enrolment -> enrolment.unsent(id).basis())
                        .orElse(null));
    }

    private static QuizView.Elsewhere elsewhere(Learning learning, StepId id, MultiValueMap<String, String> query) {
        Optional<Enrolment> enrolment = learning.enrolment();
        SaveId shown = shown(learning, id, query);
        List<SaveId> unsent = enrolment.stream()
                .flatMap(kept -> kept.unsent(id).beside().stream())
                .map(Arrival::id)
                .filter(late -> !late.equals(shown))
                .toList();
        List<QuizView.Other> handedIn = enrolment.flatMap(kept -> kept.answered(id)).stream()
                .flatMap(answered -> answered.others().stream())
                .map(QuizPages::other)
                .toList();
        return new QuizView.Elsewhere(unsent, handedIn);
    }

    private static QuizView.Other other(Submission submission) {
        Instant phoneAt = submission.phoneAt();
        long right = submission.right().values().stream()
                .filter(Boolean::booleanValue)
                .count();
        return new QuizView.Other(
                phoneAt == null ? submission.at() : phoneAt,
                right,
                submission.right().size());
    }

    /** The answers that were right, which a second try need not give again. */
    private static Map<String, List<Integer>> right(Submission latest) {
        Map<String, List<Integer>> right = new TreeMap<>(latest.chosen());
        right.keySet().removeIf(question -> !latest.right().getOrDefault(question, false));
        return right;
    }

    /** As it was answered: after a move to another version the questions may have changed since. */
    private QuizView stored(Course served, StepId id, Step.Quiz quiz, Submission latest, String language) {
        int needed = Marking.needed(served, id);
        Optional<Course> then = latest.version().samePatchLine(served.version())
                ? Optional.empty()
                : catalogue.exactly(served.pathway(), served.id(), latest.version());
        Step.Quiz answered = then.flatMap(course -> quiz(course, id, language)).orElse(quiz);
        Answers chosen = Answers.of(answered, latest.chosen());
        QuizView marked = QuizView.marked(answered, chosen, latest.right(), latest.score(), needed);
        // The English text decides whether a question has changed: a better translation isn't another question.
        return then.flatMap(course -> quiz(course, id, Course.ENGLISH))
                .flatMap(before -> quiz(served, id, Course.ENGLISH).map(today -> marked.asOf(today, before)))
                .orElse(marked);
    }

    private static Optional<Step.Quiz> quiz(Course course, StepId id, String language) {
        return course.inLanguage(language)
                .step(id)
                .filter(Step.Quiz.class::isInstance)
                .map(Step.Quiz.class::cast);
    }

    private static QuizView ofReader(Course course, StepId id, Step.Quiz quiz, MultiValueMap<String, String> query) {
        Answers chosen = chosen(quiz, query);
        if (!query.containsKey(TRY)) {
            return QuizView.open(quiz, chosen, false);
        }
        return chosen.leftOut(quiz).isEmpty()
                ? QuizView.marked(quiz, chosen, Marking.of(course, id, quiz, chosen))
                : QuizView.open(quiz, chosen, true);
    }

    /** The fields of a form that answer the quiz; everything else in them is ignored. */
    static Answers chosen(Step.Quiz quiz, MultiValueMap<String, String> fields) {
        Map<String, List<Integer>> given = new TreeMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(QuizView.FIELD)) {
                given.put(name.substring(QuizView.FIELD.length()), numbers(values));
            }
        });
        return Answers.of(quiz, given);
    }

    private static List<Integer> numbers(List<String> values) {
        return values.stream()
                .filter(value -> value.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .toList();
    }
}
