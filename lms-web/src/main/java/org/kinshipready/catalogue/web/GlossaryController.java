package org.kinshipready.catalogue.web;

import java.util.Comparator;
import java.util.List;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.SharedContent.GlossaryTerm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every term in plain words; courses link to the one they use. */
@Controller
class GlossaryController {

    private final Catalogue catalogue;

    GlossaryController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/glossary")
    String page(Model model) {
        List<GlossaryTerm> terms = catalogue.shared().glossary().values().stream()
                .sorted(Comparator.comparing(GlossaryTerm::term, String.CASE_INSENSITIVE_ORDER))
                .toList();
        model.addAttribute("page", terms);
        return "catalogue/glossary";
    }
}
