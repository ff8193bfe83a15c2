package org.kinshipready.reporting.web;

import java.util.List;
import java.util.stream.Stream;
import org.kinshipready.catalogue.CourseProblems;
import org.kinshipready.content.Pathway;
import org.kinshipready.people.SignedIn;
import org.kinshipready.reporting.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an expert should read: drafts, old facts, and the problems of course files. */
@Controller
class DraftsController {

    private final Drafts drafts;
    private final CourseProblems problems;

    DraftsController(Drafts drafts, CourseProblems problems) {
        this.drafts = drafts;
        this.problems = problems;
    }

    @GetMapping("/drafts")
    ModelAndView page(SignedIn who) {
        List<DraftsPage.Section> sections = Stream.of(Pathway.values())
                .map(pathway -> new DraftsPage.Section(pathway, drafts.of(who, pathway)))
                .toList();
        return new ModelAndView("reporting/drafts", "page", new DraftsPage(sections, problems.seenBy(who)));
    }
}
