package org.kinshipready.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinshipready.assessment.Answers;
import org.kinshipready.assessment.Assessments;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Learning;
import org.kinshipready.enrolment.Progress;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Language;
import org.kinshipready.site.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A step's page, and what a learner does on it. */
@Controller
@RequestMapping("/{pathway:preparatory|ongoing}/{courseId}/{moduleId}/{stepId}")
class StepController {

    private final Enrolments enrolments;
    private final Assessments assessments;
    private final Catalogue catalogue;
    private final QuizPages quizzes;

    StepController(Enrolments enrolments, Assessments assessments, Catalogue catalogue, QuizPages quizzes) {
        this.enrolments = enrolments;
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.quizzes = quizzes;
    }

    /** Where a step is, as its address has it. */
    record Place(Pathway pathway, String courseId, String moduleId, String stepId) {

        StepId step() {
            return new StepId(moduleId, stepId);
        }
    }

    /** From the path alone: a parameter of the same name must not lead elsewhere. */
    @ModelAttribute("place")
    Place place(
            @PathVariable Pathway pathway,
            @PathVariable String courseId,
            @PathVariable String moduleId,
            @PathVariable String stepId) {
        return new Place(pathway, courseId, moduleId, stepId);
    }

    @GetMapping
    ModelAndView step(
            Optional<SignedIn> who,
            @ModelAttribute(name = "place", binding = false) Place place,
            @RequestParam MultiValueMap<String, String> query,
            Locale locale) {
        Learning learning = open(who, place);
        Optional<Step> step = learning.course().step(place.step());
        return step.isPresent()
                ? new ModelAndView("assessment/step", "page", page(learning, place.step(), query, Language.of(locale)))
                : notInThisVersion(learning, place);
    }

    /** "I've finished this page", or the answers to a quiz. The same form sent twice changes nothing the second time. */
    @PostMapping
    String act(
            SignedIn who,
            @ModelAttribute(name = "place", binding = false) Place place,
            @RequestParam MultiValueMap<String, String> form) {
        Learning learning = open(Optional.of(who), place);
        Course course = learning.course();
        if (learning.progress().complete()) {
            // A completion that a crash left out is of the version and time before what is done now.
            learning.enrolment().ifPresent(enrolment -> enrolments.settle(enrolment, course));
        }
        return switch (course.step(place.step()).orElseThrow(PageNotFound::new)) {
            case Step.Quiz quiz -> "redirect:" + answer(who, course, place.step(), quiz, form);
            case Step.Scenario scenario -> "redirect:" + choose(who, course, place.step(), scenario, form);
            case Step.Page page -> "redirect:" + finish(who, learning, place.step());
            case Step.Reflection reflection -> "redirect:" + finish(who, learning, place.step());
            case Step.Checklist checklist -> "redirect:" + finish(who, learning, place.step());
        };
    }

    private String answer(SignedIn who, Course course, StepId id, Step.Quiz quiz, MultiValueMap<String, String> form) {
        Answers answers = QuizPages.chosen(quiz, form);
        // Made by the page; whatever else comes as one would tie unrelated answers together.
        String formId = Optional.ofNullable(form.getFirst("form"))
                .filter(given -> given.matches("[0-9a-f-]{36}"))
                .orElseGet(() -> UUID.randomUUID().toString());
        assessments.submit(who, course, id, answers, formId);
        String address = course.address() + "/" + id;
        return answers.leftOut(quiz).isEmpty() ? address : address + "?" + QuizPages.LEFT_OUT;
    }

    private String choose(
            SignedIn who, Course course, StepId id, Step.Scenario scenario, MultiValueMap<String, String> form) {
        String choice = Optional.ofNullable(form.getFirst(ScenarioView.FIELD)).orElse("");
        String address = course.address() + "/" + id + "?" + ScenarioView.FIELD + "=";
        if (scenario.choice(choice).isEmpty()) {
            return address;
        }
        assessments.choose(who, course, id, choice);
        return address + choice;
    }

    private String finish(SignedIn who, Learning learning, StepId id) {
        boolean before = learning.progress().complete();
        Enrolment enrolment = enrolments.finish(who, learning.course(), id);
        Progress now = Progress.of(learning.course(), enrolment);
        return now.complete() && !before && nothingOptionalFollows(learning.course(), id, now)
                ? certificate(learning.course())
                : next(learning.course(), id, now.complete()).address();
    }

    /** A course may end in a question to think about: whoever has just finished it still comes by. */
    private static boolean nothingOptionalFollows(Course course, StepId id, Progress progress) {
        List<StepId> steps = course.steps();
        return steps.stream()
                .skip(steps.indexOf(id) + 1L)
                .limit(1)
                .noneMatch(
                        following -> course.step(following).orElseThrow().optional() && !progress.finished(following));
    }

    private Learning open(Optional<SignedIn> who, Place place) {
        return enrolments.open(who, place.pathway(), place.courseId()).orElseThrow(PageNotFound::new);
    }

    /** A step that came with another version: says so and leads on. */
    private ModelAndView notInThisVersion(Learning learning, Place place) {
        boolean elsewhere = learning.enrolment().isPresent()
                && catalogue
                        .newest(place.pathway(), place.courseId())
                        .flatMap(newest -> newest.step(place.step()))
                        .isPresent();
        if (!elsewhere) {
            throw new PageNotFound();
        }
        ModelAndView page = new ModelAndView("assessment/other-version", "page", learning.course());
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private StepPage page(Learning learning, StepId id, MultiValueMap<String, String> query, Language language) {
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
                at == 0 ? module.openingHtml() : "",
                text(step),
                step instanceof Step.Checklist checklist ? checklist.parts() : null,
                step instanceof Step.Quiz quiz ? quizzes.of(learning, id, quiz, query, language.id()) : null,
                step instanceof Step.Scenario scenario
                        ? ScenarioView.of(course, id, scenario, query.getFirst(ScenarioView.FIELD))
                        : null,
                course.address() + "/" + id,
                learning.who().isPresent(),
                learning.enrolment()
                        .flatMap(enrolment -> enrolment.finishedAt(id))
                        .orElse(null),
                learning.progress().complete() ? certificate(course) : null,
                previous(course, id),
                next(course, id, learning.progress().complete()));
    }

    private static @Nullable String text(Step step) {
        return switch (step) {
            case Step.Page page -> page.html();
            case Step.Reflection reflection -> reflection.html();
            case Step.Quiz quiz -> null;
            case Step.Scenario scenario -> null;
            case Step.Checklist checklist -> null;
        };
    }

    private static StepPage.@Nullable Link previous(Course course, StepId id) {
        List<StepId> steps = course.steps();
        int at = steps.indexOf(id);
        return at > 0 ? link(course, steps.get(at - 1)) : null;
    }

    /** The next step in reading order; after the last one the certificate, or what is still to do. */
    private static StepPage.Link next(Course course, StepId id, boolean complete) {
        List<StepId> steps = course.steps();
        int after = steps.indexOf(id) + 1;
        if (after < steps.size()) {
            return link(course, steps.get(after));
        }
        return complete
                ? new StepPage.Link(certificate(course), "assessment.your-certificate", null)
                : new StepPage.Link(course.address(), "assessment.back-to-course", null);
    }

    private static StepPage.Link link(Course course, StepId id) {
        CourseModule module = course.module(id.module()).orElseThrow();
        Step step = module.step(id.step()).orElseThrow();
        return new StepPage.Link(course.address() + "/" + id, step.title(), module.languageOf(step));
    }

    private static String certificate(Course course) {
        return "/my-learning/certificates/" + course.id();
    }
}
