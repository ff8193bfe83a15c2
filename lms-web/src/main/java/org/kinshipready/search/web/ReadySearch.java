package org.kinshipready.search.web;

import org.kinshipready.content.Pathway;
import org.kinshipready.search.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the indexes in the background once the application answers, so that nobody's first search waits for them. */
@Component
class ReadySearch {

    private static final Logger log = LoggerFactory.getLogger(ReadySearch.class);

    private final Search search;

    ReadySearch(Search search) {
        this.search = search;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeIndexes() {
        Thread.ofPlatform().daemon().name("search-index").start(() -> {
            for (Pathway pathway : Pathway.values()) {
                try {
                    search.count(pathway, "");
                } catch (RuntimeException failure) {
                    // The first search tries again, and reports the failure if there is one.
                    log.warn("The index of {} couldn't be made ahead", pathway.id(), failure);
                }
            }
        });
    }
}
