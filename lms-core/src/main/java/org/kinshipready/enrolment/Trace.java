package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.arrivals.Version;
import org.kinshipready.arrivals.Versions;

/**
 * How the answers to a quiz that aren't handed in came to be as they are: stored beside them.
 *
 * @param id of the save that changed them last
 * @param beside answers that arrived too late to replace them
 */
record Trace(SaveId id, Instant at, @Nullable Instant phoneAt, List<Late> beside, List<SaveId> seen) {

    /** Answers that arrived too late. */
    record Late(
            SaveId id,
            Map<String, List<Integer>> chosen,
            Instant at,
            @Nullable Instant phoneAt) {}

    static @Nullable Trace of(Versions<Map<String, List<Integer>>> versions) {
        Version<Map<String, List<Integer>>> current = versions.current();
        return current == null
                ? null
                : new Trace(
                        current.id(),
                        current.at(),
                        current.phoneAt(),
                        versions.beside().stream().map(Trace::late).toList(),
                        versions.seen());
    }

    private static Late late(Version<Map<String, List<Integer>>> version) {
        Map<String, List<Integer>> chosen = version.what();
        return new Late(version.id(), chosen == null ? Map.of() : chosen, version.at(), version.phoneAt());
    }

    Versions<Map<String, List<Integer>>> with(@Nullable Map<String, List<Integer>> chosen) {
        return new Versions<>(
                new Version<>(id, chosen, at, phoneAt),
                beside.stream()
                        .map(late -> new Version<>(late.id, late.chosen, late.at, late.phoneAt))
                        .toList(),
                seen);
    }
}
