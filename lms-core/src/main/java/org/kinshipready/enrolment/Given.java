package org.kinshipready.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.Origin;

/**
 * How something that a learner did got here.
 *
 * @param round the round of the course that its page showed, or null if that isn't known
 */
public record Given(Origin origin, @Nullable Integer round) {

    /** Done just now, on the page as it is. */
    public static Given now() {
        return by(Origin.unlikeAnyOther());
    }

    public static Given by(Origin origin) {
        return new Given(origin, null);
    }

    @Nullable
    Instant phoneAt() {
        return origin.phoneAt();
    }

    /** Whether it was done in a round of the course that a renewal has since ended. */
    boolean isOfAnEarlierRound(Enrolment enrolment) {
        if (round != null) {
            return round < enrolment.round();
        }
        Instant phoneAt = phoneAt();
        return enrolment.round() > 1 && phoneAt != null && phoneAt.isBefore(enrolment.startedAt());
    }
}
