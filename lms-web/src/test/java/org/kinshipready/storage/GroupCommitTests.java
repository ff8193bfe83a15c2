package org.kinshipready.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link GroupCommit}. */
@Timeout(20)
class GroupCommitTests {

    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger inTheFile = new AtomicInteger();
    private final AtomicInteger onTheDisk = new AtomicInteger();
    private final AtomicInteger syncs = new AtomicInteger();

    private void commit() {
        inTheFile.set(written.get());
    }

    private void sync() {
        int covered = inTheFile.get();
        syncs.incrementAndGet();
        onTheDisk.accumulateAndGet(covered, Math::max);
    }

    private static GroupCommit.Disk disk(Runnable commit, Runnable sync) {
        return new GroupCommit.Disk() {
            @Override
            public void commit() {
                commit.run();
            }

            @Override
            public void sync() {
                sync.run();
            }
        };
    }

    @Test
    void returnsWhenTheWriteIsOnTheDisk() {
        GroupCommit commits = new GroupCommit(disk(this::commit, this::sync));
        int number = commits.write(written::incrementAndGet);
        assertThat(onTheDisk).hasValue(number);
    }

    @Test
    void everyOneOfManyWritersFindsItsWriteOnTheDisk() throws Exception {
        GroupCommit commits = new GroupCommit(disk(this::commit, this::sync));
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> found = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                found.add(writers.submit(() -> commits.write(written::incrementAndGet) <= onTheDisk.get()));
            }
            for (Future<Boolean> one : found) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(onTheDisk).hasValue(2_000);
    }

    @Test
    void writersThatWaitTogetherShareOneSync() throws Exception {
        CountDownLatch firstSync = new CountDownLatch(1);
        CountDownLatch othersWrote = new CountDownLatch(7);
        GroupCommit commits = new GroupCommit(disk(this::commit, () -> {
            firstSync.countDown();
            await(othersWrote);
            sync();
        }));
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            Future<Integer> first = writers.submit(() -> commits.write(written::incrementAndGet));
            await(firstSync);
            for (int i = 0; i < 7; i++) {
                writers.execute(() -> commits.write(() -> {
                    othersWrote.countDown();
                    return written.incrementAndGet();
                }));
            }
            first.get();
        }
        assertThat(onTheDisk).hasValue(8);
        // The first writer's, that of all the others, and at most one for those who had not queued yet.
        assertThat(syncs.get()).isBetween(2, 3);
    }

    @Test
    void waitsForTheDiskEvenWhenTheWriteIsRefused() {
        GroupCommit commits = new GroupCommit(disk(this::commit, this::sync));
        assertThatIllegalStateException()
                .isThrownBy(() -> commits.write(() -> {
                    throw new IllegalStateException("duplicate of " + written.incrementAndGet());
                }))
                .withMessage("duplicate of 1");
        assertThat(onTheDisk).hasValue(1);
    }

    @Test
    void acknowledgesNothingWhenTheDiskFails() {
        GroupCommit commits = new GroupCommit(disk(this::commit, () -> {
            throw new IllegalStateException("disk");
        }));
        for (int i = 0; i < 2; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> commits.write(written::incrementAndGet))
                    .withMessage("disk");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
