package org.kinshipready.arrivals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value as one save left it.
 *
 * @param what the value itself, or null if that save deleted it
 * @param at when the save arrived here
 * @param phoneAt when it was made, by the clock of the phone it waited on, or null if it didn't wait
 */
public record Arrival<T>(
        SaveId id, @Nullable T what, Instant at, @Nullable Instant phoneAt) {

    /** The value after a later save: if nothing changed, it keeps its time. */
    Arrival<T> then(Arrival<T> later) {
        return later.what != null && later.what.equals(what) ? new Arrival<>(later.id, what, at, phoneAt) : later;
    }
}
