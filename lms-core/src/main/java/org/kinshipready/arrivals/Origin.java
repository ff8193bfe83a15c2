package org.kinshipready.arrivals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a save comes from.
 *
 * @param from the save that made what its page showed, or null where the page showed nothing yet
 * @param phoneAt when it was made by the clock of the phone it waited on, or null where it didn't wait
 */
public record Origin(
        SaveId id, @Nullable SaveId from, @Nullable Instant phoneAt) {

    /** A save of a form that nothing is known about but its id. */
    public static Origin of(String form) {
        return new Origin(new SaveId(form, 0), null, null);
    }

    /** A save that no other is like, made on a page that showed nothing yet. */
    public static Origin unlikeAnyOther() {
        return of(UUID.randomUUID().toString());
    }

    public boolean waited() {
        return phoneAt != null;
    }
}
