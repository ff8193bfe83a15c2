package org.kinshipready.assessment.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
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

    /**
     * The page of a step.
     *
     * @param query what its address says
     * @param entered what its reader typed or chose there before, and isn't saved
     */
    StepPage of(
            Learning learning,
            StepId id,
            MultiValueMap<String, String> query,
            MultiValueMap<String, String> entered,
            Language language) {
        Course course = learning.course().inLanguage(language.id());
        CourseModule module = course.module(id.module()).orElseThrow();
        Step step = module.step(id.step()).orElseThrow();
        int at = module.steps().indexOf(step);
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
                        ? reflection(learning, id, reflection, query, entered)
                        : null,
                course.address() + "/" + id,
                learning.who().map(who -> who.id().phoneKey()).orElse(null),
                learning.enrolment()
                        .flatMap(enrolment -> enrolment.finishedAt(id))
                        .orElse(null),
                learning.progress().complete() ? certificate(course) : null,
                previous(module, course, id),
                next(course, id, learning.progress().complete()));
    }

    private static ChecklistView checklist(
            Learning learning,
            StepId id,
            Step.Checklist checklist,
            MultiValueMap<String, String> query,
            MultiValueMap<String, String> entered) {
        Set<String> done = new HashSet<>(
                learning.enrolment().map(enrolment -> enrolment.checked(id)).orElse(Set.of()));
        List<String> shown = entered.getOrDefault(StepForms.SHOWN, List.of());
        shown.forEach(done::remove);
        done.addAll(entered.getOrDefault(StepForms.DONE, List.of()));
        return new ChecklistView(checklist.parts(), done, query.containsKey(StepPage.KEPT), !entered.isEmpty());
    }

    private ReflectionView reflection(
            Learning learning,
            StepId id,
            Step.Reflection step,
            MultiValueMap<String, String> query,
            MultiValueMap<String, String> entered) {
        Optional<Reflection> written = learning.who().flatMap(who -> reflections.find(who, learning.course(), id));
        // What can't be kept, or was sent when the session had ended, stands in the form again.
        Optional<String> sent = StepForms.text(entered);
        int length = sent.map(String::length).orElse(0);
        return new ReflectionView(
                step.html(),
                sent.or(() -> written.map(Reflection::text)).orElse(""),
                written.map(Reflection::savedAt).orElse(null),
                query.containsKey(StepPage.KEPT),
                sent.isPresent(),
                length > Reflection.MAX_CHARACTERS ? Reflection.MAX_CHARACTERS : 0,
                UUID.randomUUID().toString());
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
