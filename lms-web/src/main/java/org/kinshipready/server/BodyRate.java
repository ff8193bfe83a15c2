package org.kinshipready.server;

import java.time.Duration;

/**
 * Whether a body comes fast enough: after a while at least so many bytes in each stretch of time, as Apache's
 * mod_reqtimeout asks it of clients ({@code body=20,MinRate=500}). Half a kilobyte in a second is what the slowest signal
 * still gives; a body that needs no stretch at all, as nearly every one does, is never looked at.
 */
final class BodyRate {

    static final Duration STRETCH = Duration.ofSeconds(20);
    static final int BYTES_PER_SECOND = 500;

    private static final long BYTES_PER_STRETCH = BYTES_PER_SECOND * STRETCH.toSeconds();

    private long since;
    private long until;

    /** @param now of a clock that only runs forward, in nanoseconds */
    BodyRate(long now) {
        since = now;
    }

    /** To be asked whenever bytes have come. */
    boolean isEnough(long received, long now) {
        if (now - since < STRETCH.toNanos()) {
            return true;
        }
        boolean enough = received - until >= BYTES_PER_STRETCH;
        since = now;
        until = received;
        return enough;
    }
}
