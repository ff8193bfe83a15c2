package org.kinshipready.arrivals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something as one save left it.
 *
 * @param what what was given, or null where that save took it away
 * @param at when the save arrived here
 * @param phoneAt when it was made by the clock of the phone it waited on, or null where it didn't wait
 */
public record Arrival<T>(
        SaveId id, @Nullable T what, Instant at, @Nullable Instant phoneAt) {

    /** What a later save makes of it: what didn't change keeps its time. */
    Arrival<T> then(Arrival<T> later) {
        return later.what != null && later.what.equals(what) ? new Arrival<>(later.id, what, at, phoneAt) : later;
    }
}
