package org.kinshipready.search.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Limits how many people search at once, so that searches leave half of the processor to those who read. A few more
 * wait, first come first served; anyone beyond them is told at once that there is no room.
 *
 * <p>Nobody can tell whether the reader who asked for a page has left. So a search waits for seconds at most and takes
 * milliseconds: none continues for long without its reader.
 */
final class SearchTurns {

    private final Semaphore turns;
    private final Semaphore places;
    private final Duration patience;

    /**
     * @param atOnce how many search at once
     * @param waiting how many more may wait
     * @param patience how long each of them waits
     */
    SearchTurns(int atOnce, int waiting, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + waiting);
        this.patience = patience;
    }

    /** As many as half of the processor has room for. */
    static SearchTurns ofThisMachine() {
        return new SearchTurns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 32, Duration.ofSeconds(2));
    }

    /** The result of a search; empty if its turn didn't come. */
    <T> Optional<T> take(Supplier<T> search) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return comes() ? Optional.of(taken(search)) : Optional.empty();
        } finally {
            places.release();
        }
    }

    private boolean comes() {
        try {
            return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T taken(Supplier<T> search) {
        try {
            return search.get();
        } finally {
            turns.release();
        }
    }
}
