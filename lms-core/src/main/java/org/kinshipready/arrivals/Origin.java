package org.kinshipready.arrivals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a save comes from.
 *
 * @param from the save that made what its page showed, or null where the page showed nothing yet
 * @param phoneAt when it was made, by the clock of the phone it waited on, or null if it didn't wait
 */
public record Origin(
        SaveId id, @Nullable SaveId from, @Nullable Instant phoneAt) {

    /** A save of a form about which only the id is known. */
    public static Origin of(String form) {
        return new Origin(new SaveId(form, 0), null, null);
    }

    /** A save with a fresh id, made on a page that showed nothing yet. */
    public static Origin unlikeAnyOther() {
        return of(UUID.randomUUID().toString());
    }

    public boolean waited() {
        return phoneAt != null;
    }
}
