package org.kinshipready.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever arrives in whatever order, how often and how late: no text is lost, and nothing deleted comes back. */
class RandomArrivalsTests {

    private static final int RUNS = Boolean.getBoolean("lms.long") ? 20_000 : 2_000;
    private static final int ACTS = 40;

    @Test
    void nothingIsLostAndNothingDeletedComesBack() {
        int late = 0;
        int deleted = 0;
        for (long seed = 1; seed <= RUNS; seed++) {
            Devices devices = new Devices(new Random(seed));
            try {
                for (int act = 0; act < ACTS; act++) {
                    devices.act();
                }
            } catch (AssertionError e) {
                throw new AssertionError("Seed " + seed + "\n" + String.join("\n", devices.log), e);
            }
            late += devices.late;
            deleted += devices.gone.size();
        }
        // The runs reach what they are for.
        assertThat(late).isGreaterThan(RUNS);
        assertThat(deleted).isGreaterThan(RUNS);
    }

    /** A page that was opened once: what it shows, and its saves, of which some wait. */
    private static final class Page {

        final String form;
        final @Nullable SaveId from;
        long number;
        String text;

        Page(String form, @Nullable SaveId from, String text) {
            this.form = form;
            this.from = from;
            this.text = text;
        }
    }

    private record Sent(Origin origin, @Nullable String text) {}

    private static final class Devices {

        final List<String> log = new ArrayList<>();
        final Set<String> gone = new HashSet<>();
        int late;
        private final Random random;
        private final List<Page> pages = new ArrayList<>();
        private final List<Sent> waiting = new ArrayList<>();
        private final List<Sent> arrived = new ArrayList<>();
        /** Texts that were taken and that nobody replaced knowingly or deleted. */
        private final Set<String> owed = new HashSet<>();

        private Arrivals<String> arrivals = Arrivals.none();
        private int texts;
        private long time;

        Devices(Random random) {
            this.random = random;
        }

        void act() {
            switch (random.nextInt(pages.isEmpty() ? 1 : 8)) {
                case 0 -> open();
                case 1, 2 -> type();
                case 3, 4 -> arrives();
                case 5 -> again();
                case 6 -> delete();
                default -> chooses();
            }
            check();
        }

        private void open() {
            pages.add(new Page(
                    "f" + pages.size(), arrivals.basis(), arrivals.what().orElse("")));
            log.add("open " + pages.getLast().form + " from " + arrivals.basis());
        }

        private void type() {
            Page page = any(pages);
            page.text = "text " + texts++;
            waiting.add(new Sent(origin(page), page.text));
            log.add("type " + page.form + " " + page.text);
        }

        private Origin origin(Page page) {
            boolean waits = random.nextBoolean();
            return new Origin(
                    new SaveId(page.form, ++page.number), page.from, waits ? Instant.ofEpochSecond(time) : null);
        }

        private void arrives() {
            if (!waiting.isEmpty()) {
                take(waiting.remove(random.nextInt(waiting.size())));
            }
        }

        private void again() {
            if (!arrived.isEmpty()) {
                Arrivals<String> before = arrivals;
                take(any(arrived));
                assertThat(arrivals).as("again").isEqualTo(before);
            }
        }

        private void delete() {
            waiting.add(new Sent(origin(any(pages)), null));
        }

        private void chooses() {
            if (!arrivals.beside().isEmpty()) {
                Arrival<String> one = any(arrivals.beside());
                boolean use = random.nextBoolean();
                log.add((use ? "use " : "let go ") + one.what());
                if (!use) {
                    owed.remove(one.what());
                    gone.add(one.what());
                }
                arrivals = (use ? arrivals.use(one.id()) : arrivals.letGo(one.id())).after();
            }
        }

        private void take(Sent sent) {
            Instant now = Instant.ofEpochSecond(++time);
            String stood = arrivals.what().orElse(null);
            Change<String> change = sent.text == null
                    ? arrivals.takeAway(sent.origin, now)
                    : arrivals.keep(sent.origin, sent.text, now);
            log.add(sent + " -> " + change.outcome());
            arrived.add(sent);
            List<String> before = all();
            arrivals = change.after();
            // What went away did so by somebody who knew of it: the same form, or one made from just that.
            before.stream().filter(text -> !all().contains(text)).forEach(text -> {
                owed.remove(text);
                gone.add(text);
                assertThat(knew(sent.origin, text))
                        .as("%s knew of %s", sent, text)
                        .isTrue();
            });
            if (change.outcome() == Outcome.KEPT || change.outcome() == Outcome.BESIDE) {
                late += change.outcome() == Outcome.BESIDE ? 1 : 0;
                if (sent.text != null) {
                    owed.add(sent.text);
                }
            }
            if (change.outcome() == Outcome.BESIDE || change.outcome() == Outcome.NEWER_STAYS) {
                assertThat(arrivals.what().orElse(null))
                        .as("what is newer stays")
                        .isEqualTo(stood);
            }
        }

        /** A page knew of a text if it showed it, or typed it. */
        private boolean knew(Origin origin, String text) {
            return arrived.stream()
                    .filter(sent -> text.equals(sent.text))
                    .anyMatch(sent -> sent.origin.id().form().equals(origin.id().form())
                            || sent.origin.id().equals(origin.from()));
        }

        private void check() {
            assertThat(all()).containsAll(owed).noneMatch(gone::contains);
            List<Instant> times = arrivals.beside().stream().map(Arrival::at).toList();
            assertThat(times).allMatch(at -> !at.isAfter(Instant.ofEpochSecond(time)));
        }

        private List<String> all() {
            return Stream.concat(
                            arrivals.what().stream(), arrivals.beside().stream().map(Arrival::what))
                    .toList();
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
