package org.kinshipready.enrolment.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Learning;
import org.kinshipready.enrolment.Moves;
import org.kinshipready.enrolment.Progress;
import org.kinshipready.enrolment.Renewals;
import org.kinshipready.enrolment.WhatChanged;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Language;
import org.kinshipready.site.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A course's page, and starting it. */
@Controller
@RequestMapping("/{pathway:preparatory|ongoing}/{id}")
class CourseController {

    private final Enrolments enrolments;
    private final Moves moves;
    private final Renewals renewals;
    private final Catalogue catalogue;
    private final OfflineCopies copies;

    CourseController(Enrolments enrolments, Moves moves, Renewals renewals, Catalogue catalogue, OfflineCopies copies) {
        this.enrolments = enrolments;
        this.moves = moves;
        this.renewals = renewals;
        this.catalogue = catalogue;
        this.copies = copies;
    }

    @GetMapping
    String course(
            Optional<SignedIn> who,
            @PathVariable Pathway pathway,
            @PathVariable String id,
            Locale locale,
            Model model) {
        Learning learning = enrolments.open(who, pathway, id).orElseThrow(PageNotFound::new);
        boolean completed = learning.enrolment()
                .flatMap(enrolment -> enrolments.settle(enrolment, learning.course()))
                .isPresent();
        model.addAttribute("page", page(learning, completed, Language.of(locale)));
        return "enrolment/course";
    }

    /** "Start this course": leads to the first step, or to where the learner stopped. */
    @PostMapping
    String start(SignedIn who, @PathVariable Pathway pathway, @PathVariable String id) {
        Learning learning = enrolments.open(Optional.of(who), pathway, id).orElseThrow(PageNotFound::new);
        Enrolment enrolment = enrolments.start(who, learning.course());
        Course served = enrolments.served(enrolment);
        return "redirect:" + next(served, Progress.of(served, enrolment)).orElseGet(() -> first(served));
    }

    private CoursePage page(Learning learning, boolean completed, Language language) {
        Course course = learning.course().inLanguage(language.id());
        Progress progress = learning.progress();
        List<CoursePage.Task> tasks = course.modules().stream()
                .map(module -> new CoursePage.Task(
                        course.address() + "/" + module.id(),
                        module.title(),
                        module.language(),
                        module.minutes(),
                        progress.state(module)))
                .toList();
        Optional<WhatChanged> offer = moves.offer(learning);
        return new CoursePage(
                course,
                catalogue.credit(course.contributor()),
                tasks,
                progress,
                learning.enrolment().isPresent(),
                learning.enrolment().filter(Enrolment::begun).isPresent(),
                first(course),
                next(course, progress).orElse(null),
                offer.orElse(null),
                stayed(learning, offer),
                copies.of(course.pathway(), course.id(), language).orElse(null),
                learning.enrolment()
                        .flatMap(enrolment -> renewals.of(enrolment, learning.course()))
                        .orElse(null),
                completed ? "/my-learning/certificates/" + course.id() : null);
    }

    private static boolean stayed(Learning learning, Optional<WhatChanged> offer) {
        Optional<Version> before = learning.enrolment().flatMap(Enrolment::stayedBefore);
        // A patch of a version they turned down isn't a new offer.
        return offer.map(change -> change.after().version())
                .filter(newest -> before.filter(newest::samePatchLine).isPresent())
                .isPresent();
    }

    private static Optional<String> next(Course course, Progress progress) {
        return progress.next().map(course::wayTo);
    }

    private static String first(Course course) {
        List<StepId> steps = course.steps();
        return steps.isEmpty() ? course.address() : course.wayTo(steps.getFirst());
    }
}
