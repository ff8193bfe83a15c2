package org.kinshipready.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.SharedContent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "Talk to someone": every helpline, one step away from every page; and who to call about a worry. */
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

    /** By need, because someone who is worried can't go through a list of names. */
    @GetMapping("/worried")
    String worried(Model model) {
        model.addAttribute(
                "page",
                List.of(
                        // Lines that answer at night come first.
                        need("child", "police-101", "nspcc", "childline"),
                        need("myself", "samaritans", "nhs-111", "shout"),
                        need("home", "domestic-abuse-helpline", "live-fear-free"),
                        need("caring", "kinship-advice", "family-rights-group")));
        return "catalogue/worried";
    }

    /** Those of the helplines that are published. */
    private HelpNeed need(String id, String... helplines) {
        Map<String, SharedContent.Helpline> known = catalogue.shared().helplines();
        return new HelpNeed(
                id,
                Stream.of(helplines)
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(HelpController::line)
                        .toList());
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
