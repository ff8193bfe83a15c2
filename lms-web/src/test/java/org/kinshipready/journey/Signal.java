package org.kinshipready.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The signal of a phone, which comes and goes.
 *
 * <p>Playwright tells each page and each service worker of it, and waits for their answers without end. A worker that
 * Chromium has put to sleep answers when it is woken, which may be never. It is told then, so there is nothing to wait for.
 */
final class Signal {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Signal() {}

    static void isLost(BrowserContext phone) {
        set(phone, true);
    }

    static void isFound(BrowserContext phone) {
        set(phone, false);
    }

    private static void set(BrowserContext phone, boolean offline) {
        Thread test = Thread.currentThread();
        AtomicBoolean settled = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(PATIENCE);
                if (settled.compareAndSet(false, true)) {
                    test.interrupt();
                }
            } catch (InterruptedException answered) {
                // Nothing to do.
            }
        });
        try {
            phone.setOffline(offline);
            if (!settled.compareAndSet(false, true)) {
                awaitInterrupt();
            }
        } catch (PlaywrightException e) {
            if (settled.compareAndSet(false, true)) {
                throw e;
            }
        } finally {
            watch.interrupt();
        }
    }

    /** It is under way, and must not meet whatever the test does next. */
    private static void awaitInterrupt() {
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
    }
}
