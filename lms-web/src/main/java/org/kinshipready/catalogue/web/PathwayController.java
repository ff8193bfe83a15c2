package org.kinshipready.catalogue.web;

import java.util.List;
import java.util.Locale;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.site.Language;
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
    String courses(@PathVariable Pathway pathway, Locale locale, Model model) {
        String language = Language.of(locale).id();
        List<PathwayPage.Card> cards = catalogue.newest(pathway).stream()
                .map(course -> card(course.inLanguage(language)))
                .toList();
        model.addAttribute("page", new PathwayPage(pathway, cards));
        return "catalogue/pathway";
    }

    private PathwayPage.Card card(Course course) {
        return new PathwayPage.Card(
                course.address(),
                course.title(),
                course.audience(),
                course.language(),
                catalogue.credit(course.contributor()),
                course.minutes(),
                course.modules().size());
    }
}
