package org.kinshipready.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/**
 * "Cymraeg": remembers the language and goes back to the page the reader was on. A link, so that readers need no
 * session.
 */
@Controller
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/language/{id}")
    String choose(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = Language.of(id).orElseThrow(PageNotFound::new);
        locales.setLocale(request, response, language.locale());
        return "redirect:" + ReturnAddress.of(from).path();
    }
}
