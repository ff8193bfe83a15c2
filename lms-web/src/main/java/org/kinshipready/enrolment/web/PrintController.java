package org.kinshipready.enrolment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Language;
import org.kinshipready.site.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A whole course on one page, to print: a learner's own version of it. */
@Controller
class PrintController {

    private final Enrolments enrolments;
    private final Catalogue catalogue;

    PrintController(Enrolments enrolments, Catalogue catalogue) {
        this.enrolments = enrolments;
        this.catalogue = catalogue;
    }

    @GetMapping("/{pathway:preparatory|ongoing}/{id}/print")
    String print(
            Optional<SignedIn> who,
            @PathVariable Pathway pathway,
            @PathVariable String id,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Course course =
                enrolments.open(who, pathway, id).orElseThrow(PageNotFound::new).course();
        model.addAttribute(
                "page",
                new PrintPage(course.inLanguage(Language.of(locale).id()), catalogue.credit(course.contributor())));
        // All of this is also on separate pages, and search engines should find those.
        response.setHeader("X-Robots-Tag", "noindex");
        return "enrolment/print";
    }
}
