package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.Arrival;
import org.kinshipready.arrivals.Arrivals;
import org.kinshipready.arrivals.SaveId;

/**
 * How a quiz's unsent answers came to be as they are; stored beside them.
 *
 * @param id the save that last changed them
 * @param beside answers that arrived too late to replace them
 */
record Trace(SaveId id, Instant at, @Nullable Instant phoneAt, List<Late> beside, List<SaveId> seen) {

    /** Answers that arrived too late. */
    record Late(
            SaveId id,
            Map<String, List<Integer>> chosen,
            Instant at,
            @Nullable Instant phoneAt) {}

    static @Nullable Trace of(Arrivals<Map<String, List<Integer>>> arrivals) {
        Arrival<Map<String, List<Integer>>> current = arrivals.current();
        return current == null
                ? null
                : new Trace(
                        current.id(),
                        current.at(),
                        current.phoneAt(),
                        arrivals.beside().stream().map(Trace::late).toList(),
                        arrivals.seen());
    }

    private static Late late(Arrival<Map<String, List<Integer>>> arrival) {
        Map<String, List<Integer>> chosen = arrival.what();
        return new Late(arrival.id(), chosen == null ? Map.of() : chosen, arrival.at(), arrival.phoneAt());
    }

    Arrivals<Map<String, List<Integer>>> with(@Nullable Map<String, List<Integer>> chosen) {
        return new Arrivals<>(
                new Arrival<>(id, chosen, at, phoneAt),
                beside.stream()
                        .map(late -> new Arrival<>(late.id, late.chosen, late.at, late.phoneAt))
                        .toList(),
                seen);
    }
}
