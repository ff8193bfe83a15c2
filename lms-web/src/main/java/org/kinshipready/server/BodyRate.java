package org.kinshipready.server;

import java.time.Duration;

/**
 * Checks that a body arrives fast enough: after a while, each stretch of time must bring a minimum of bytes, as
 * Apache's mod_reqtimeout asks of clients ({@code body=20,MinRate=500}). Even the slowest signal gives half a kilobyte
 * a second. Nearly every body arrives before the first stretch ends and is never checked.
 */
final class BodyRate {

    static final Duration STRETCH = Duration.ofSeconds(20);
    static final int BYTES_PER_SECOND = 500;

    private static final long BYTES_PER_STRETCH = BYTES_PER_SECOND * STRETCH.toSeconds();

    private long since;
    private long until;

    /** @param now the time of a clock that only runs forward, in nanoseconds */
    BodyRate(long now) {
        since = now;
    }

    /** To be called whenever bytes have arrived. */
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
