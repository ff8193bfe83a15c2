package org.kinshipready.benchmarks.attacks;

import java.time.Duration;
import org.kinshipready.benchmarks.RunningPlatform;

/** Connections that ask for sixty pages each and read none. */
public final class SlowReaders implements Attack {

    private static final int CONNECTIONS = 500;
    private static final String PAGE = "GET /ongoing HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Override
    public String name() {
        return "slow-readers";
    }

    @Override
    public String against(RunningPlatform platform, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (Sockets sockets = new Sockets(platform)) {
            sockets.fill(CONNECTIONS, PAGE.repeat(60));
            while (System.nanoTime() < end) {
                Thread.sleep(1_000);
            }
            return sockets.opened() + " connections with 60 requests each";
        }
    }
}
