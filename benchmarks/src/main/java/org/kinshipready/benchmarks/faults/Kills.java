package org.kinshipready.benchmarks.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kinshipready.benchmarks.RunningPlatform;

/** Kills the application at any moment (SIGKILL) while learners save, and starts it again. */
final class Kills {

    /** After a start pages are slow at first: so that there is a load in most rounds. */
    private static final int LEAST_MILLIS = 1_000;

    private static final int MOST_MILLIS = 5_000;

    private Kills() {}

    static boolean tried(int rounds) throws Exception {
        Random random = new Random(2026);
        int lost = 0;
        try (RunningPlatform platform = RunningPlatform.start("--lms.trial.carers=" + Saver.COUNT)) {
            List<Saver> savers = new ArrayList<>();
            for (int i = 1; i <= Saver.COUNT; i++) {
                Saver saver = new Saver(platform.address(), i);
                saver.begin();
                savers.add(saver);
            }
            for (int round = 0; round < rounds; round++) {
                List<Thread> threads = savers.stream()
                        .map(saver -> Thread.ofVirtual().start(() -> saveUntilTheEnd(saver)))
                        .toList();
                Thread.sleep(random.nextInt(LEAST_MILLIS, MOST_MILLIS));
                platform.kill();
                for (Thread thread : threads) {
                    thread.join();
                }
                platform.startAgain();
                for (Saver saver : savers) {
                    lost += saver.lost();
                }
            }
            System.out.printf(
                    "kills: %d rounds, %,d actions acknowledged, %d lost, %d refused; the log has %,d bytes%n",
                    rounds,
                    savers.stream().mapToInt(Saver::acknowledged).sum(),
                    lost,
                    savers.stream().mapToInt(Saver::refused).sum(),
                    platform.logBytes());
        }
        return lost == 0;
    }

    private static void saveUntilTheEnd(Saver saver) {
        try {
            while (true) {
                saver.save();
            }
        } catch (IOException killed) {
            // What was under way wasn't answered.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
