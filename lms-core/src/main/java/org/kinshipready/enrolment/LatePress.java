package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.content.StepId;

/**
 * Something done in a round of the course that a renewal had ended by the time it arrived. It is kept as it came, and
 * counts for nothing.
 *
 * @param kind what was done: "finish", "answer", "save", "choose" or "tick"
 * @param what the answers, choice or ticks, by question or thing
 */
record LatePress(
        SaveId id,
        StepId step,
        String kind,
        Map<String, List<String>> what,
        Instant at,
        @Nullable Instant phoneAt) {}
