package org.kinshipready.benchmarks.faults;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.kinshipready.benchmarks.Learner;

/** A learner who writes as much as fits into each field for reflections, and knows what was acknowledged. */
final class Writer {

    private static final int LENGTH = 10_000;

    /** None of a sensitive module, which begin with a notice. */
    private static final List<String> PAGES = List.of(
            "/ongoing/school/early-years-to-sixteen-plus/how-sure",
            "/ongoing/leading-a-group/looking-after-yourself/looking-back",
            "/preparatory/money/home-and-bills/where-now",
            "/preparatory/first-steps/independent-advice/where-now",
            "/preparatory/first-steps/what-it-means-for-you/think");

    private final Learner learner;
    private final Random random;
    private final Deque<String> empty = new ArrayDeque<>(PAGES);
    private final Map<String, String> written = new LinkedHashMap<>();
    private int unreadable;

    Writer(String address, int number) {
        this.learner = new Learner(address, "carer" + number);
        this.random = new Random(number);
    }

    /** A sign-in is stored, too: while the disk is full it is tried again. */
    void begin() throws IOException, InterruptedException {
        while (true) {
            try {
                learner.signIn();
                return;
            } catch (IllegalStateException refused) {
                Thread.sleep(200);
            }
        }
    }

    /** How often a page wasn't there to write on. */
    int unreadable() {
        return unreadable;
    }

    boolean hasMore() {
        return !empty.isEmpty();
    }

    /** Whether one more text was saved. */
    boolean writes() throws IOException, InterruptedException {
        String page = empty.element();
        String text = text();
        OptionalInt status = learner.press(page, "id=\"text\"", Map.of("text", text));
        if (status.isEmpty()) {
            unreadable++;
            return false;
        }
        if (status.getAsInt() != 302) {
            return false;
        }
        written.put(empty.remove(), text);
        return true;
    }

    /** Letters of three bytes each. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append((char) random.nextInt('अ', 'ह'));
        }
        return text.toString();
    }

    /** How many of the texts that were acknowledged aren't shown. */
    int lost() throws IOException, InterruptedException {
        int lost = 0;
        for (Map.Entry<String, String> each : written.entrySet()) {
            if (!learner.get(each.getKey()).body().contains(each.getValue())) {
                System.out.printf("What was written on %s is not shown%n", each.getKey());
                lost++;
            }
        }
        return lost;
    }
}
