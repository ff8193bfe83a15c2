package org.kinshipready.enrolment.web;

import java.util.Locale;
import org.kinshipready.content.Pathway;
import org.kinshipready.site.Language;
import org.kinshipready.site.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tells the script that keeps a course on a phone what belongs to it. */
@Controller
class OfflineController {

    private final OfflineCopies copies;

    OfflineController(OfflineCopies copies) {
        this.copies = copies;
    }

    @GetMapping("/{pathway:preparatory|ongoing}/{id}/offline.json")
    @ResponseBody
    OfflineCopy copy(@PathVariable Pathway pathway, @PathVariable String id, Locale locale) {
        return copies.of(pathway, id, Language.of(locale)).orElseThrow(PageNotFound::new);
    }
}
