package org.kinshipready.benchmarks.attacks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.kinshipready.benchmarks.RunningPlatform;

/** Addresses with broken percent-encoding, as fast as they are answered, for the log to fill. */
public final class BrokenAddresses implements Attack {

    private static final String[] ADDRESSES = {
        "/search?in=preparatory&q=domestic+abuse%FF",
        "/search?in=preparatory&q=%FFALARM%0aALARM:+by+nobody",
        "/nothing/at/all",
        "/preparatory/%FF",
        "/search?in=preparatory&q=%zz"
    };

    @Override
    public String name() {
        return "broken-addresses";
    }

    @Override
    public String against(RunningPlatform platform, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        AtomicLong asked = new AtomicLong();
        Thread[] threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    try (Sockets socket = new Sockets(platform)) {
                        socket.fill(
                                1,
                                "GET " + ADDRESSES[(int) (asked.get() % ADDRESSES.length)]
                                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                        socket.awaitEnd();
                        asked.incrementAndGet();
                    }
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return asked + " requests";
    }
}
