package org.kinshipready.catalogue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks every two seconds whether another instance has published, withdrawn or offered something again. Now and then
 * it looks at the catalogue itself, in case an instance stopped before it could tell.
 */
@Component
class CatalogueWatch {

    private static final Logger log = LoggerFactory.getLogger(CatalogueWatch.class);
    private static final String EVERY = "${lms.catalogue.look-every:2s}";

    private final Catalogue catalogue;
    private final CatalogueChanges changes;
    /** About once a minute. */
    static final int LOOKS_UNTIL_ANYWAY = 30;

    private long seen;
    private int looks;
    private boolean away;

    CatalogueWatch(Catalogue catalogue, CatalogueChanges changes) {
        this.catalogue = catalogue;
        this.changes = changes;
    }

    /** Counts before it looks, so that a change announced in between makes it look again. */
    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    synchronized void look() {
        try {
            catalogue.tellWhatIsUntold();
            long now = changes.count();
            looks++;
            if (now != seen || looks >= LOOKS_UNTIL_ANYWAY) {
                catalogue.refresh();
                seen = now;
                looks = 0;
            }
            away = false;
        } catch (DataAccessException failure) {
            if (!away) {
                log.warn("What other instances publish isn't seen: MongoDB can't be reached");
            }
            away = true;
        }
    }
}
