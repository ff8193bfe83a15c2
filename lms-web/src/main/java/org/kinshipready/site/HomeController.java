package org.kinshipready.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: one question that leads to a pathway. */
@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        return "site/home";
    }
}
