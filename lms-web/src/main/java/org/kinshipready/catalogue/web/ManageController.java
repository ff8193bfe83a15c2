package org.kinshipready.catalogue.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.catalogue.CourseProblems;
import org.kinshipready.catalogue.PublishedVersion;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The manager's page: what is published, and why something isn't. */
@Controller
class ManageController {

    private final Catalogue catalogue;
    private final CourseProblems problems;

    ManageController(Catalogue catalogue, CourseProblems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    @GetMapping("/manage")
    String page(SignedIn manager, Model model) {
        List<ManagePage.Section> sections = Stream.of(Pathway.values())
                .map(pathway -> new ManagePage.Section(
                        pathway,
                        catalogue.published(pathway).stream().map(this::row).toList(),
                        withdrawn(pathway)))
                .toList();
        model.addAttribute("page", new ManagePage(sections, problems.seenBy(manager)));
        return "catalogue/manage";
    }

    private List<ManagePage.Withdrawn> withdrawn(Pathway pathway) {
        return catalogue.ids(pathway).stream()
                .flatMap(course -> catalogue.withdrawal(pathway, course).stream()
                        .map(gone -> new ManagePage.Withdrawn(course, gone.at(), gone.why())))
                .toList();
    }

    private ManagePage.Row row(PublishedVersion published) {
        Optional<Course> newest = catalogue.newest(published.pathway(), published.course());
        return new ManagePage.Row(
                published.course(),
                published.version().toString(),
                published.publishedAt(),
                published.publishedBy(),
                newest.filter(course -> course.version().equals(published.version()))
                        .isPresent());
    }
}
