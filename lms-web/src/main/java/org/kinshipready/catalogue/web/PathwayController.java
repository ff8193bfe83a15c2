package org.kinshipready.catalogue.web;

import java.util.List;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The courses of one pathway. */
@Controller
class PathwayController {

    private final Catalogue catalogue;

    PathwayController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/{pathway:preparatory|ongoing}")
    String courses(@PathVariable Pathway pathway, Model model) {
        List<PathwayPage.Card> cards =
                catalogue.newest(pathway).stream().map(this::card).toList();
        model.addAttribute("page", new PathwayPage(pathway, cards));
        return "catalogue/pathway";
    }

    private PathwayPage.Card card(Course course) {
        return new PathwayPage.Card(
                course.address(),
                course.title(),
                course.audience(),
                catalogue.credit(course.contributor()),
                course.minutes(),
                course.modules().size());
    }
}
