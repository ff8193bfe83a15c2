package org.kinshipready.benchmarks.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.kinshipready.benchmarks.Learner;
import org.kinshipready.benchmarks.RunningPlatform;

/**
 * Fills the disk under the application while learners save: reading goes on, and saving too as soon as there is room again.
 * Needs root, for a small disk of its own (tmpfs).
 */
final class FullDisk {

    private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(30);

    private final RunningPlatform platform;
    private final Path disk;
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean saving = true;

    private FullDisk(RunningPlatform platform, Path disk) {
        this.platform = platform;
        this.disk = disk;
    }

    static boolean tried(int rounds) throws Exception {
        Path disk = Files.createTempDirectory("kinship-full-disk");
        if (run("mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", disk.toString()) != 0) {
            Files.delete(disk);
            System.out.println("full-disk: a small disk can't be mounted here (that needs root), so nothing was tried");
            return false;
        }
        try (RunningPlatform platform =
                RunningPlatform.startIn(disk.resolve("data"), "--lms.trial.carers=" + Saver.COUNT)) {
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
        List<Saver> savers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= Saver.COUNT; i++) {
            Saver saver = new Saver(platform.address(), i);
            saver.begin();
            savers.add(saver);
            threads.add(Thread.ofVirtual().start(() -> saveOnAndOn(saver)));
        }
        int readingFailed = 0;
        for (int round = 0; round < rounds; round++) {
            Path filler = disk.resolve("filler");
            fillUp(filler);
            // The database has a little room of its own, which the learners use up first.
            await(503);
            if (new Learner(platform.address(), "nobody").get("/preparatory").statusCode() != 200) {
                readingFailed++;
            }
            Files.delete(filler);
            await(200);
            int before = acknowledged(savers);
            while (acknowledged(savers) < before + 2 * Saver.COUNT) {
                Thread.sleep(20);
            }
        }
        saving = false;
        for (Thread thread : threads) {
            thread.join();
        }
        for (Saver saver : savers) {
            lost.addAndGet(saver.lost());
        }
        System.out.printf(
                "full-disk: %d rounds, %,d actions acknowledged, %d lost, %,d refused, reading failed in %d rounds;"
                        + " the log has %,d bytes%n",
                rounds,
                acknowledged(savers),
                lost.get(),
                savers.stream().mapToInt(Saver::refused).sum(),
                readingFailed,
                platform.logBytes());
        return lost.get() == 0 && readingFailed == 0;
    }

    private static int acknowledged(List<Saver> savers) {
        return savers.stream().mapToInt(Saver::acknowledged).sum();
    }

    private void saveOnAndOn(Saver saver) {
        try {
            while (saving) {
                if (!saver.save()) {
                    lost.addAndGet(saver.lost());
                    Thread.sleep(100);
                }
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
            if (new Learner(platform.address(), "nobody")
                            .get("/health/readiness")
                            .statusCode()
                    == status) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("Readiness isn't " + status + " within " + FOLLOWS_WITHIN);
    }
}
