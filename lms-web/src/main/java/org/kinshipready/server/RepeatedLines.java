package org.kinshipready.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Writes the first of several similar warnings or errors, and only counts those that follow within a minute. So nobody
 * can fill the disk by causing the same one again and again.
 *
 * <p>Lines are similar if they come from one logger with one wording, whatever values are filled in. Lines below a
 * warning come only from the start and from actions that are limited elsewhere.
 */
public final class RepeatedLines extends TurboFilter {

    private static final int WRITTEN = 20;

    /** Beyond this many kinds of lines, the rest count as one. */
    private static final int KINDS = 500;

    private static final org.slf4j.Logger log = LoggerFactory.getLogger(RepeatedLines.class);

    private final Map<Kind, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Duration period;

    RepeatedLines() {
        this(Duration.ofMinutes(1));
    }

    RepeatedLines(Duration period) {
        this.period = period;
    }

    /** Applies to the whole process. To be called once it has started, as Spring Boot resets its log before that. */
    public static void countFromNowOn() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.addTurboFilter(new RepeatedLines());
        }
    }

    private record Kind(String logger, String words) {}

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        if (!level.isGreaterOrEqual(Level.WARN)
                || format == null
                || logger.getName().equals(log.getName())) {
            return FilterReply.NEUTRAL;
        }
        Kind kind = new Kind(logger.getName(), format);
        if (!counts.containsKey(kind) && counts.size() >= KINDS) {
            kind = new Kind("many", "many lines of different kinds");
        }
        return count(kind) <= WRITTEN ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private int count(Kind kind) {
        AtomicInteger count = counts.computeIfAbsent(kind, first -> begun(first));
        return count.incrementAndGet();
    }

    private AtomicInteger begun(Kind kind) {
        Thread.ofVirtual().name("repeated-lines").start(() -> tellAfterwards(kind));
        return new AtomicInteger();
    }

    private void tellAfterwards(Kind kind) {
        try {
            Thread.sleep(period);
            int more = Objects.requireNonNull(counts.remove(kind)).get() - WRITTEN;
            if (more > 0) {
                log.warn("{} more lines like this one in the last minute: {}", more, kind.words());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
