package org.kinshipready.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Learning;
import org.kinshipready.enrolment.Progress;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.GivenBack;
import org.kinshipready.site.Language;
import org.kinshipready.site.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
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
@RequestMapping(StepController.ADDRESS)
class StepController {

    static final String ADDRESS = "/{pathway:preparatory|ongoing}/{courseId}/{moduleId}/{stepId}";

    private final Enrolments enrolments;
    private final Catalogue catalogue;
    private final StepPages pages;
    private final StepForms forms;

    StepController(Enrolments enrolments, Catalogue catalogue, StepPages pages, StepForms forms) {
        this.enrolments = enrolments;
        this.catalogue = catalogue;
        this.pages = pages;
        this.forms = forms;
    }

    /** Where a step is, according to its address. */
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
            HttpServletRequest request,
            Locale locale) {
        Learning learning = open(who, place);
        MultiValueMap<String, String> entered = GivenBack.on(request).orElseGet(LinkedMultiValueMap::new);
        Optional<Step> step = learning.course().step(place.step());
        return step.isPresent()
                ? new ModelAndView(
                        "assessment/step",
                        "page",
                        pages.of(learning, place.step(), query, entered, Language.of(locale)))
                : notInThisVersion(learning, place);
    }

    /** What a step's form sends. The same form sent twice changes nothing the second time. */
    @PostMapping
    @Nullable
    ModelAndView act(
            SignedIn who,
            @ModelAttribute(name = "place", binding = false) Place place,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        if (Sent.isForAnother(request, who)) {
            return nothingBut(HttpStatus.CONFLICT, response);
        }
        Learning learning = open(Optional.of(who), place);
        Course course = learning.course();
        if (learning.progress().complete()) {
            // If a crash lost a completion, it belongs to the version and time before this request.
            learning.enrolment().ifPresent(enrolment -> enrolments.settle(enrolment, course));
        }
        Sent sent = Sent.of(request, form);
        Step step = course.step(place.step()).orElseThrow(PageNotFound::new);
        StepForms.Outcome outcome = take(who, course, place.step(), step, form, sent);
        if (outcome.refused()) {
            ModelAndView again = new ModelAndView(
                    "assessment/step",
                    "page",
                    pages.of(learning, place.step(), new LinkedMultiValueMap<>(), form, Language.of(locale), outcome));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String next = after(learning, who, place.step(), step, outcome, form);
        if (sent.byScript()) {
            response.setHeader(Sent.NEXT, next);
            instead(outcome).ifPresent(became -> response.setHeader(Sent.BECAME, became));
            return nothingBut(HttpStatus.NO_CONTENT, response);
        }
        return new ModelAndView("redirect:" + next);
    }

    private StepForms.Outcome take(
            SignedIn who, Course course, StepId id, Step step, MultiValueMap<String, String> form, Sent sent) {
        return switch (step) {
            case Step.Quiz quiz -> forms.quiz(who, course, id, quiz, form, sent);
            case Step.Scenario scenario ->
                forms.scenario(who, course, id, scenario, form.getFirst(ScenarioView.FIELD), sent);
            case Step.Page page -> forms.page(who, course, id, sent);
            case Step.Reflection reflection -> forms.reflection(who, course, id, form, sent);
            case Step.Checklist checklist -> forms.checklist(who, course, id, form, sent);
        };
    }

    private String after(
            Learning before,
            SignedIn who,
            StepId id,
            Step step,
            StepForms.Outcome outcome,
            MultiValueMap<String, String> form) {
        String address = before.course().address() + "/" + id;
        if (outcome == StepForms.Outcome.FINISHED) {
            return finished(before, who, id);
        }
        Optional<String> instead = instead(outcome);
        if (instead.isPresent()) {
            return address + "?" + instead.get();
        }
        boolean leftOut = outcome == StepForms.Outcome.LEFT_OUT;
        return switch (step) {
            case Step.Quiz quiz -> leftOut ? address + "?" + QuizPages.LEFT_OUT : address;
            case Step.Scenario scenario ->
                address + "?" + ScenarioView.FIELD + "=" + (leftOut ? "" : form.getFirst(ScenarioView.FIELD));
            default -> address + "?" + StepPage.KEPT;
        };
    }

    /** What the address says about a save that was accepted but didn't take effect. */
    private static Optional<String> instead(StepForms.Outcome outcome) {
        return switch (outcome) {
            case BESIDE -> Optional.of(StepPage.BESIDE);
            case NOT_DELETED -> Optional.of(StepPage.NOT_DELETED);
            case EARLIER_ROUND -> Optional.of(StepPage.EARLIER_ROUND);
            default -> Optional.empty();
        };
    }

    private String finished(Learning before, SignedIn who, StepId id) {
        Course course = before.course();
        Optional<Enrolment> enrolment = enrolments.find(who, course.id());
        if (enrolment
                .filter(moved -> !moved.version().samePatchLine(course.version()))
                .isPresent()) {
            // Their version changed while this was being sent, so this page cannot say what comes next.
            return course.address();
        }
        Progress now = enrolment.map(known -> Progress.of(course, known)).orElseGet(before::progress);
        boolean justCompleted = now.complete() && !before.progress().complete();
        return justCompleted && nothingOptionalFollows(course, id, now)
                ? StepPages.certificate(course)
                : StepPages.next(course, id, now.complete()).address();
    }

    /** A short answer for a script, with no page. */
    private static @Nullable ModelAndView nothingBut(HttpStatus status, HttpServletResponse response) {
        response.setStatus(status.value());
        return null;
    }

    /** A course may end with an optional question to think about: those who have just finished it still see it. */
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
}
