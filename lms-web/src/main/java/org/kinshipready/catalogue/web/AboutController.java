package org.kinshipready.catalogue.web;

import java.util.List;
import org.kinshipready.catalogue.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this site is, who courses are planned with, and who owns what. */
@Controller
class AboutController {

    private final Catalogue catalogue;

    AboutController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/about")
    String page(Model model) {
        model.addAttribute("page", List.copyOf(catalogue.shared().contributors().values()));
        return "catalogue/about";
    }
}
