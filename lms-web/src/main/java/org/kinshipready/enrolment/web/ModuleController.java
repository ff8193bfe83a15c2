package org.kinshipready.enrolment.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Learning;
import org.kinshipready.enrolment.Progress;
import org.kinshipready.enrolment.Recording;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Language;
import org.kinshipready.site.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A module's page. */
@Controller
class ModuleController {

    private final Enrolments enrolments;
    private final Recording recording;
    private final Catalogue catalogue;

    ModuleController(Enrolments enrolments, Recording recording, Catalogue catalogue) {
        this.enrolments = enrolments;
        this.recording = recording;
        this.catalogue = catalogue;
    }

    @GetMapping("/{pathway:preparatory|ongoing}/{course}/{id}")
    String module(
            Optional<SignedIn> who,
            @PathVariable Pathway pathway,
            @PathVariable String course,
            @PathVariable String id,
            Locale locale,
            Model model) {
        Learning learning = enrolments.open(who, pathway, course).orElseThrow(PageNotFound::new);
        Course inLanguage = learning.course().inLanguage(Language.of(locale).id());
        CourseModule module = inLanguage.module(id).orElseThrow(PageNotFound::new);
        model.addAttribute("page", page(learning, inLanguage, module));
        return "enrolment/module";
    }

    /** "Skip this module", or undo that. */
    @PostMapping("/{pathway:preparatory|ongoing}/{course}/{id}")
    String skip(
            SignedIn who,
            @PathVariable Pathway pathway,
            @PathVariable String course,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String pressed) {
        Learning learning = enrolments.open(Optional.of(who), pathway, course).orElseThrow(PageNotFound::new);
        Course served = learning.course();
        CourseModule module = served.module(id).filter(served::skippable).orElseThrow(PageNotFound::new);
        if (pressed.equals("unskip")) {
            recording.unskip(who, served, module.id());
            return "redirect:" + served.address() + "/" + module.id();
        }
        recording.skip(who, served, module.id());
        return "redirect:" + served.address();
    }

    private ModulePage page(Learning learning, Course course, CourseModule module) {
        Progress progress = learning.progress();
        List<ModulePage.Line> lines = module.steps().stream()
                .map(step -> line(course, module, step, progress))
                .toList();
        int at = course.modules().indexOf(module);
        return new ModulePage(
                course,
                module,
                catalogue.credit(module.contributor()),
                lines,
                learning.who().isPresent(),
                course.skippable(module),
                progress.skipped(module),
                start(lines, course),
                lines.stream().anyMatch(ModulePage.Line::finished),
                link(course, at - 1),
                link(course, at + 1));
    }

    private static ModulePage.Line line(Course course, CourseModule module, Step step, Progress progress) {
        StepId id = new StepId(module.id(), step.id());
        String kind = switch (step) {
            case Step.Page page -> "page";
            case Step.Quiz quiz -> "quiz";
            case Step.Checklist checklist -> "checklist";
            case Step.Scenario scenario -> "scenario";
            case Step.Reflection reflection -> "reflection";
        };
        return new ModulePage.Line(
                course.address() + "/" + id,
                step.title(),
                module.languageOf(step),
                "enrolment.kind." + kind,
                step.optional(),
                progress.finished(id));
    }

    /** The first step that isn't finished, or the first of all. */
    private static String start(List<ModulePage.Line> lines, Course course) {
        return lines.stream()
                .filter(line -> !line.finished() && !line.optional())
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(ModulePage.Line::address)
                .orElse(course.address());
    }

    private static ModulePage.@Nullable Link link(Course course, int at) {
        if (at < 0 || at >= course.modules().size()) {
            return null;
        }
        CourseModule module = course.modules().get(at);
        return new ModulePage.Link(course.address() + "/" + module.id(), module.title(), module.language());
    }
}
