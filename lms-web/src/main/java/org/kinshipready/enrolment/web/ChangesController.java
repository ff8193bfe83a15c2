package org.kinshipready.enrolment.web;

import java.util.List;
import java.util.Optional;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Learning;
import org.kinshipready.enrolment.Moves;
import org.kinshipready.enrolment.WhatChanged;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "What changed": a newer version that a learner may move to. Those who have completed the course can only read about
 * it.
 */
@Controller
@RequestMapping("/my-learning/changes/{courseId}")
class ChangesController {

    private final Enrolments enrolments;
    private final Moves moves;

    ChangesController(Enrolments enrolments, Moves moves) {
        this.enrolments = enrolments;
        this.moves = moves;
    }

    @GetMapping
    String page(SignedIn who, @PathVariable String courseId, Model model) {
        Learning learning = open(who, courseId);
        Optional<WhatChanged> offer = moves.offer(learning);
        Optional<WhatChanged> change = offer.isPresent() ? offer : since(learning);
        if (change.isEmpty()) {
            return "redirect:" + learning.course().address();
        }
        model.addAttribute("page", page(change.get(), offer.isPresent()));
        return "enrolment/changes";
    }

    /** Moves to the newer version, or stays. Both lead back to the course. */
    @PostMapping
    String decide(SignedIn who, @PathVariable String courseId, @RequestParam(defaultValue = "") String pressed) {
        Learning learning = open(who, courseId);
        switch (pressed) {
            case "move" -> moves.move(who, learning);
            case "stay" -> moves.stay(who, learning);
            default -> throw new PageNotFound();
        }
        return "redirect:" + learning.course().address();
    }

    private Learning open(SignedIn who, String courseId) {
        Enrolment enrolment = enrolments.find(who, courseId).orElseThrow(PageNotFound::new);
        return enrolments.open(Optional.of(who), enrolment.pathway(), courseId).orElseThrow(PageNotFound::new);
    }

    private Optional<WhatChanged> since(Learning learning) {
        Optional<Completion> completion =
                learning.enrolment().flatMap(enrolment -> enrolments.settle(enrolment, learning.course()));
        return completion.flatMap(moves::since);
    }

    private static ChangesPage page(WhatChanged change, boolean offered) {
        return new ChangesPage(
                change.before(),
                change.after(),
                List.copyOf(change.words().values()),
                lines(change.after(), change.added()),
                lines(change.after(), change.changed()),
                lines(change.before(), change.removed()),
                offered);
    }

    private static List<ChangesPage.Line> lines(Course course, List<StepId> steps) {
        return steps.stream()
                .map(id -> new ChangesPage.Line(
                        course.step(id).map(Step::title).orElse(""),
                        course.module(id.module()).map(CourseModule::title).orElse("")))
                .toList();
    }
}
