package org.kinshipready.benchmarks.attacks;

import java.time.Duration;
import org.kinshipready.benchmarks.RunningPlatform;

/** Connections that each send the head of a request, a line every five seconds and never the last one. */
public final class SlowHeads implements Attack {

    private static final int CONNECTIONS = 2_000;

    @Override
    public String name() {
        return "slow-heads";
    }

    @Override
    public String against(RunningPlatform platform, Duration time) throws Exception {
        return slowly(platform, time, CONNECTIONS, "GET / HTTP/1.1\r\nHost: localhost\r\n", "X-A: b\r\n");
    }

    static String slowly(RunningPlatform platform, Duration time, int connections, String first, String then)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        try (Sockets sockets = new Sockets(platform)) {
            while (System.nanoTime() < end) {
                sockets.fill(connections, first);
                Thread.sleep(5_000);
                sockets.send(then);
            }
            return sockets.opened() + " connections, " + connections + " at a time";
        }
    }
}
