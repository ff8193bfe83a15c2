package org.kinshipready.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests for {@link SearchTurns}. */
class SearchTurnsTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void neverMoreAtOnceThanItSaysAndEverybodyWhoWaitsGetsATurn() throws Exception {
        SearchTurns turns = new SearchTurns(2, 18, LONG);
        AtomicInteger searching = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Integer>>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(readers.submit(() -> turns.take(() -> {
                    most.accumulateAndGet(searching.incrementAndGet(), Math::max);
                    return searching.getAndDecrement();
                })));
            }
            for (Future<Optional<Integer>> one : all) {
                assertThat(one.get()).isPresent();
            }
        }
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void whoFindsNoPlaceIsToldSoAtOnce() throws Exception {
        SearchTurns turns = new SearchTurns(1, 0, LONG);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = readers.submit(() -> turns.take(() -> {
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return "first";
            }));
            begun.await();
            assertThat(turns.take(() -> "second")).isEmpty();
            end.countDown();
            assertThat(first.get()).hasValue("first");
        }
        assertThat(turns.take(() -> "third")).hasValue("third");
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsNotSearchedFor() throws Exception {
        SearchTurns turns = new SearchTurns(1, 1, Duration.ZERO);

        Optional<Optional<String>> outer = turns.take(() -> turns.take(() -> "inner"));

        assertThat(outer).hasValue(Optional.empty());
    }

    @Test
    void aSearchThatFailsGivesItsTurnBack() {
        SearchTurns turns = new SearchTurns(1, 0, LONG);

        assertThatIllegalStateException()
                .isThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("broken");
                }));

        assertThat(turns.take(() -> "next")).hasValue("next");
    }
}
