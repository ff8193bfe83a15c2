package org.kinshipready.benchmarks.attacks;

import java.time.Duration;
import org.kinshipready.benchmarks.RunningPlatform;

/** Connections that each send a form a byte every five seconds. */
public final class SlowBodies implements Attack {

    private static final int CONNECTIONS = 1_000;
    private static final String HEAD = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\n";

    @Override
    public String name() {
        return "slow-bodies";
    }

    @Override
    public String against(RunningPlatform platform, Duration time) throws Exception {
        return SlowHeads.slowly(platform, time, CONNECTIONS, HEAD, "a");
    }
}
