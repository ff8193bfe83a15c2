package org.kinshipready.assessment.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.Arrival;
import org.kinshipready.arrivals.Arrivals;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Learning;
import org.kinshipready.enrolment.Reflection;
import org.kinshipready.enrolment.Reflections;
import org.kinshipready.site.Language;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes the page of a step, as its reader finds it. */
@Component
class StepPages {

    private final QuizPages quizzes;
    private final Reflections reflections;

    StepPages(QuizPages quizzes, Reflections reflections) {
        this.quizzes = quizzes;
        this.reflections = reflections;
    }

    /** A page that is simply opened: nothing was refused. */
    StepPage of(
            Learning learning,
            StepId id,
            MultiValueMap<String, String> query,
            MultiValueMap<String, String> entered,
            Language language) {
        return of(learning, id, query, entered, language, null);
    }

    /**
     * The page of a step.
     *
     * @param query the parameters of its address
     * @param entered what its reader typed or chose there before and hasn't saved
     * @param refused why a form comes back with its input, or null if the page is simply opened
     */
    StepPage of(
            Learning learning,
            StepId id,
            MultiValueMap<String, String> query,
            MultiValueMap<String, String> entered,
            Language language,
            StepForms.@Nullable Outcome refused) {
        Course course = learning.course().inLanguage(language.id());
        CourseModule module = course.module(id.module()).orElseThrow();
        Step step = module.step(id.step()).orElseThrow();
        int at = module.steps().indexOf(step);
        Arrivals<String> written = step instanceof Step.Reflection ? written(learning, id) : Arrivals.none();
        SaveId shown = step instanceof Step.Quiz ? QuizPages.shown(learning, id, query) : written.basis();
        return new StepPage(
                course,
                module,
                step.title(),
                module.languageOf(step),
                at + 1,
                step instanceof Step.Page text ? text.html() : null,
                step instanceof Step.Checklist checklist ? checklist(learning, id, checklist, query, entered) : null,
                step instanceof Step.Quiz quiz ? quizzes.of(learning, id, quiz, query, entered, language.id()) : null,
                step instanceof Step.Scenario scenario ? ScenarioView.of(learning, id, scenario, query, entered) : null,
                step instanceof Step.Reflection reflection
                        ? reflection(reflection, written, query, entered, refused)
                        : null,
                course.address() + "/" + id,
                FormMarks.of(learning.enrolment(), shown).orOf(entered, refused == StepForms.Outcome.GONE_SINCE),
                query.containsKey(StepPage.EARLIER_ROUND),
                learning.who().map(who -> who.id().phoneKey()).orElse(null),
                learning.enrolment()
                        .flatMap(enrolment -> enrolment.finishedAt(id))
                        .orElse(null),
                learning.progress().complete() ? certificate(course) : null,
                previous(module, course, id),
                next(course, id, learning.progress().complete()));
    }

    private Arrivals<String> written(Learning learning, StepId id) {
        return learning.who()
                .flatMap(who -> reflections.find(who, learning.course(), id))
                .map(Reflection::arrivals)
                .orElseGet(Arrivals::none);
    }

    private static ChecklistView checklist(
            Learning learning,
            StepId id,
            Step.Checklist checklist,
            MultiValueMap<String, String> query,
            MultiValueMap<String, String> entered) {
        Enrolment enrolment = learning.enrolment().orElse(null);
        Set<String> done = new HashSet<>(enrolment == null ? Set.of() : enrolment.checked(id));
        TickFields.of(entered).touched().forEach((key, touch) -> {
            if (touch.on()) {
                done.add(key);
            } else {
                done.remove(key);
            }
        });
        Map<String, String> shown = new HashMap<>();
        checklist.items().forEach(item -> shown.put(item.key(), TickFields.shown(enrolment, id, item.key())));
        return new ChecklistView(checklist.parts(), done, shown, query.containsKey(StepPage.KEPT), !entered.isEmpty());
    }

    private static ReflectionView reflection(
            Step.Reflection step,
            Arrivals<String> arrivals,
            MultiValueMap<String, String> query,
            MultiValueMap<String, String> entered,
            StepForms.@Nullable Outcome refused) {
        // What can't be saved, or was sent after the session had ended, goes back into the form.
        Optional<String> sent = StepForms.text(entered);
        Instant savedAt = arrivals.what().isPresent() && arrivals.current() != null
                ? arrivals.current().at()
                : null;
        String text = sent.or(arrivals::what).orElse("");
        String error = error(refused, sent.map(String::length).orElse(0));
        return new ReflectionView(
                step.html(),
                text,
                savedAt,
                notice(query, savedAt != null, !arrivals.beside().isEmpty()),
                sent.isPresent() && error == null,
                error,
                sent.isPresent() ? "" : ReflectionView.hash(text),
                arrivals.beside().stream().map(StepPages::late).toList());
    }

    private static @Nullable String notice(MultiValueMap<String, String> query, boolean saved, boolean more) {
        if (query.containsKey(StepPage.BESIDE) && more) {
            return "site.keep.beside";
        }
        if (query.containsKey(StepPage.NOT_DELETED)) {
            return "assessment.reflection.not-deleted";
        }
        if (query.containsKey(StepPage.EARLIER_ROUND)) {
            return "assessment.earlier-round";
        }
        if (query.containsKey(StepPage.KEPT)) {
            return saved ? "assessment.reflection.kept" : "assessment.reflection.gone";
        }
        return null;
    }

    private static @Nullable String error(StepForms.@Nullable Outcome refused, int length) {
        if (length > Reflection.MAX_CHARACTERS) {
            return "assessment.too-long";
        }
        return switch (refused) {
            case GONE_SINCE -> "assessment.reflection.gone-since";
            case TOO_MANY -> "assessment.reflection.too-many";
            case null, default -> null;
        };
    }

    private static ReflectionView.Late late(Arrival<String> arrival) {
        Instant phoneAt = arrival.phoneAt();
        return new ReflectionView.Late(
                arrival.id(), String.valueOf(arrival.what()), phoneAt == null ? arrival.at() : phoneAt);
    }

    private static StepPage.@Nullable Link previous(CourseModule module, Course course, StepId id) {
        List<String> steps = module.steps().stream().map(Step::id).toList();
        int at = steps.indexOf(id.step());
        return at > 0 ? to(course, new StepId(module.id(), steps.get(at - 1))) : null;
    }

    /** The next step of the module, or the next module; after the last one the certificate, or what is still to do. */
    static StepPage.Link next(Course course, StepId id, boolean complete) {
        List<StepId> steps = course.steps();
        int after = steps.indexOf(id) + 1;
        if (after < steps.size()) {
            return way(course, steps.get(after));
        }
        return complete
                ? new StepPage.Link(certificate(course), "assessment.your-certificate", null)
                : new StepPage.Link(course.address(), "assessment.back-to-course", null);
    }

    private static StepPage.Link way(Course course, StepId id) {
        CourseModule module = course.module(id.module()).orElseThrow();
        if (course.wayTo(id).endsWith("/" + module.id())) {
            return new StepPage.Link(course.wayTo(id), module.title(), module.language());
        }
        return to(course, id);
    }

    private static StepPage.Link to(Course course, StepId id) {
        CourseModule module = course.module(id.module()).orElseThrow();
        Step step = module.step(id.step()).orElseThrow();
        return new StepPage.Link(course.address() + "/" + id, step.title(), module.languageOf(step));
    }

    static String certificate(Course course) {
        return "/my-learning/certificates/" + course.id();
    }
}
