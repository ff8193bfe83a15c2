package org.kinshipready.enrolment.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.kinshipready.content.Pathway;
import org.kinshipready.site.Dates;
import org.kinshipready.site.Language;
import org.kinshipready.site.Messages;
import org.kinshipready.site.PageNotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tells the script that saves a course on a phone what belongs to the course. */
@Controller
class OfflineController {

    private final OfflineCopies copies;
    private final MessageSource messages;
    private final Clock clock;

    OfflineController(OfflineCopies copies, MessageSource messages, Clock clock) {
        this.copies = copies;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * An {@link OfflineCopy}, with what a saved page says about itself: in its language, and by our clock, as a phone's
     * may be wrong.
     *
     * @param saved the words that say on which day it was saved
     * @param newer the words to show once there is a newer copy
     */
    record KeptList(
            String title,
            String stamp,
            int bytes,
            boolean sensitive,
            List<String> addresses,
            List<String> hashes,
            String language,
            String saved,
            String newer) {}

    @GetMapping("/{pathway:preparatory|ongoing}/{id}/offline.json")
    @ResponseBody
    KeptList copy(@PathVariable Pathway pathway, @PathVariable String id, Locale locale) {
        Language language = Language.of(locale);
        OfflineCopy copy = copies.of(pathway, id, language).orElseThrow(PageNotFound::new);
        Messages words = new Messages(messages, language);
        return new KeptList(
                copy.title(),
                copy.stamp(),
                copy.bytes(),
                copy.sensitive(),
                copy.addresses(),
                copy.hashes(),
                language.id(),
                words.text("enrolment.offline.saved", Dates.day(clock.instant(), language)),
                words.text("enrolment.offline.newer"));
    }
}
