package org.kinshipready.search.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.kinshipready.content.Pathway;
import org.kinshipready.search.Found;
import org.kinshipready.search.Search;
import org.kinshipready.site.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds words in one pathway. Whatever the request looks like, the answer is a page. */
@Controller
class SearchController {

    private static final int SUGGESTIONS = 6;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final SearchTurns turns = SearchTurns.ofThisMachine();
    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String page(
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String page,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        String typed = typed(q);
        model.addAttribute("typed", typed);
        Optional<Pathway> pathway = Pathway.of(in);
        if (pathway.isEmpty()) {
            return "search/choose";
        }
        Optional<SearchPage> found = turns.take(() -> page(pathway.get(), typed, number(page), locale));
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        }
        model.addAttribute("page", found.orElseGet(() -> SearchPage.busy(pathway.get(), typed)));
        return "search/search";
    }

    private SearchPage page(Pathway pathway, String typed, int number, Locale locale) {
        if (typed.isEmpty()) {
            return SearchPage.empty(pathway, search.suggestions(pathway, SUGGESTIONS));
        }
        Found found = search.find(pathway, typed, Language.of(locale).id(), number);
        return SearchPage.of(pathway, typed, found, search.count(pathway.other(), typed));
    }

    /** The part of it that is searched for, cut at whole characters, without any that can't be written on a page. */
    private static String typed(String q) {
        String plain = q.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return plain.codePoints()
                .limit(Search.MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
    }
}
