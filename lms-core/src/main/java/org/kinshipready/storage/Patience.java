package org.kinshipready.storage;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * How long this thread waits for MongoDB to answer: a few seconds while somebody is waiting for a page, otherwise as
 * long as it takes.
 *
 * <p>Once an answer hasn't come in time, nothing more is asked for that page: a second read would make its reader wait
 * twice.
 */
@NullMarked
public final class Patience {

    private static final ThreadLocal<@Nullable Patience> OF_THREAD = new ThreadLocal<>();

    private Duration each;
    private boolean spent;

    private Patience(Duration each) {
        this.each = each;
    }

    /**
     * From here to {@link #end}, this thread waits this long for each answer, and for none after one that didn't come.
     */
    public static void begin(Duration each) {
        OF_THREAD.set(new Patience(each));
    }

    public static void end() {
        OF_THREAD.remove();
    }

    /** For work that takes long on a large database even though it answers, such as figures about all learners. */
    public static <T> T longer(Duration each, Supplier<T> work) {
        Patience patience = OF_THREAD.get();
        if (patience == null) {
            return work.get();
        }
        Duration before = patience.each;
        patience.each = each;
        try {
            return work.get();
        } finally {
            patience.each = before;
        }
    }

    /** How long this thread may wait; null if nobody is waiting. */
    static @Nullable Duration ofThread() {
        Patience patience = OF_THREAD.get();
        return patience == null ? null : patience.each;
    }

    static boolean isSpent() {
        Patience patience = OF_THREAD.get();
        return patience != null && patience.spent;
    }

    /** Notes that an answer didn't come in time. */
    static void spend() {
        Patience patience = OF_THREAD.get();
        if (patience != null) {
            patience.spent = true;
        }
    }
}
