package org.kinshipready.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this site says about itself: accessibility, privacy, cookies, and how to read without leaving traces. */
@Controller
class SitePagesController {

    private final SiteContact contact;

    SitePagesController(@Value("${lms.contact:}") String contact) {
        this.contact = new SiteContact(contact.strip());
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        model.addAttribute("page", contact);
        return "site/accessibility";
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("page", contact);
        return "site/privacy";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "site/cookies";
    }

    @GetMapping("/safety")
    String safety() {
        return "site/safety";
    }
}
