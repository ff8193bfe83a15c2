package org.kinshipready.catalogue.web;

import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.SharedContent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "Talk to someone": every helpline, one step away from every page. */
@Controller
class HelpController {

    private final Catalogue catalogue;

    HelpController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/help")
    String page(Model model) {
        model.addAttribute(
                "page",
                catalogue.shared().helplines().values().stream()
                        .map(HelpController::line)
                        .toList());
        return "catalogue/help";
    }

    private static HelpLine line(SharedContent.Helpline helpline) {
        return new HelpLine(
                helpline.name(),
                helpline.number(),
                helpline.dial(),
                helpline.hours(),
                helpline.nation(),
                helpline.checked());
    }
}
