package org.kinshipready.benchmarks.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.kinshipready.benchmarks.Learner;
import org.kinshipready.benchmarks.RunningPlatform;

/**
 * Fills the disk under the application while learners write: reading goes on, and saving too as soon as there is room
 * again. Needs root, for a small disk of its own (tmpfs).
 */
final class FullDisk {

    private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(60);

    /** Each writes five texts of 30 KB and makes way for the next: the database keeps room for some 70 of them. */
    private static final int CARERS = 900;

    private static final int AT_ONCE = 6;

    private final RunningPlatform platform;
    private final Path disk;
    private final AtomicInteger next = new AtomicInteger(1);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger unreadable = new AtomicInteger();
    private volatile boolean writing = true;

    private FullDisk(RunningPlatform platform, Path disk) {
        this.platform = platform;
        this.disk = disk;
    }

    static boolean tried(int rounds) throws Exception {
        Path disk = Files.createTempDirectory("kinship-full-disk");
        if (run("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", disk.toString()) != 0) {
            Files.delete(disk);
            System.out.println("full-disk: a small disk can't be mounted here (that needs root), so nothing was tried");
            return false;
        }
        try (RunningPlatform platform = RunningPlatform.startIn(disk.resolve("data"), "--lms.trial.carers=" + CARERS)) {
            return new FullDisk(platform, disk).fill(rounds);
        } finally {
            run("umount", disk.toString());
            Files.deleteIfExists(disk);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    private boolean fill(int rounds) throws Exception {
        List<Thread> threads = Stream.generate(() -> Thread.ofVirtual().start(this::writeOnAndOn))
                .limit(AT_ONCE)
                .toList();
        for (int round = 0; round < rounds; round++) {
            Path filler = disk.resolve("filler");
            fillUp(filler);
            await(503);
            if (stranger().get("/preparatory").statusCode() != 200) {
                unreadable.incrementAndGet();
            }
            Files.delete(filler);
            await(200);
            int before = acknowledged.get();
            while (acknowledged.get() < before + 2 * AT_ONCE) {
                Thread.sleep(20);
            }
        }
        writing = false;
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf(
                "full-disk: %d rounds, %,d texts acknowledged by %d carers, %d lost, %,d refused, %d pages not"
                        + " to be read; the log has %,d bytes%n",
                rounds,
                acknowledged.get(),
                Math.min(next.get(), CARERS),
                lost.get(),
                refused.get(),
                unreadable.get(),
                platform.logBytes());
        return lost.get() == 0 && unreadable.get() == 0;
    }

    private Learner stranger() {
        return new Learner(platform.address(), "nobody");
    }

    private void writeOnAndOn() {
        try {
            while (writing) {
                Writer writer = new Writer(platform.address(), next.getAndIncrement());
                writer.begin();
                while (writing && writer.hasMore()) {
                    if (writer.writes()) {
                        acknowledged.incrementAndGet();
                    } else {
                        refused.incrementAndGet();
                        lost.addAndGet(writer.lost());
                        Thread.sleep(200);
                    }
                }
                lost.addAndGet(writer.lost());
                unreadable.addAndGet(writer.unreadable());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fillUp(Path filler) throws IOException {
        byte[] bytes = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(bytes);
            }
        } catch (IOException full) {
            if (!Files.exists(filler)) {
                throw full;
            }
        }
    }

    private void await(int status) throws Exception {
        long end = System.nanoTime() + FOLLOWS_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            if (stranger().get("/health/readiness").statusCode() == status) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("Readiness isn't " + status + " within " + FOLLOWS_WITHIN);
    }
}
