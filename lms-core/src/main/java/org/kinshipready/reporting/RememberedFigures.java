package org.kinshipready.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The figures from the last count, which anyone who looks gets at once. When they are five minutes old they are counted
 * again in the background, once for everybody who looks, and never so often that counting takes more than a tenth of
 * the time.
 */
@Component
class RememberedFigures {

    private static final Logger log = LoggerFactory.getLogger(RememberedFigures.class);

    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /**
     * How long the first person who looks after a start waits. After that, the page says that counting is under way.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int SHARE = 10;

    private final Headcount headcount;
    private final Clock clock;
    private final AtomicReference<@Nullable CountDownLatch> counting = new AtomicReference<>();
    private volatile @Nullable Remembered last;

    private record Remembered(Figures figures, Instant until) {}

    RememberedFigures(Headcount headcount, Clock clock) {
        this.headcount = headcount;
        this.clock = clock;
    }

    /** The figures from some minutes ago; empty while they are being counted for the first time. */
    Optional<Figures> get() {
        Remembered known = last;
        if (known != null && clock.instant().isBefore(known.until())) {
            return Optional.of(known.figures());
        }
        CountDownLatch done = begin();
        if (known == null) {
            wait(done);
            known = last;
        }
        return Optional.ofNullable(known).map(Remembered::figures);
    }

    /** Counts now, whatever is remembered. */
    Figures renewed() {
        long begun = System.nanoTime();
        Figures figures = headcount.count();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Duration rest = took.multipliedBy(SHARE).compareTo(GOOD_FOR) > 0 ? took.multipliedBy(SHARE) : GOOD_FOR;
        last = new Remembered(figures, clock.instant().plus(rest));
        return figures;
    }

    /** Starts a count, unless one is already running. */
    private CountDownLatch begin() {
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch running = counting.compareAndExchange(null, mine);
        if (running != null) {
            return running;
        }
        Thread.ofPlatform().daemon().name("headcount").start(() -> {
            try {
                renewed();
            } catch (RuntimeException failure) {
                log.warn(
                        "People could not be counted for the reports: {}",
                        failure.getClass().getSimpleName());
            } finally {
                counting.set(null);
                mine.countDown();
            }
        });
        return mine;
    }

    private static void wait(CountDownLatch done) {
        try {
            boolean inTime = done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            log.debug("Counted in time: {}", inTime);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
