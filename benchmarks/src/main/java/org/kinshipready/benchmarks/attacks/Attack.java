package org.kinshipready.benchmarks.attacks;

import java.time.Duration;
import java.util.Locale;
import org.kinshipready.benchmarks.RunningPlatform;

/** One attack, bounded in count and time. It is carried out against a platform of its own on this machine only. */
public interface Attack {

    /** How it is called in the table. */
    String name();

    /**
     * Attacks until the time is over, and lets go of everything.
     *
     * @return what there is to say of it, such as how often something was asked
     */
    String against(RunningPlatform platform, Duration time) throws Exception;

    /** Settings the platform is started with. */
    default String[] settings() {
        return new String[0];
    }

    /** Whether a reader beside it may notice: no page longer than this many milliseconds, and all right. */
    double LONGEST_PAGE = 200;

    /** Carries it out, and prints a line of the table: the reader before, during and after it. */
    default boolean carryOut(Duration time) throws Exception {
        try (RunningPlatform platform = RunningPlatform.start(settings())) {
            Reader.warmUp(platform);
            long memoryBefore = platform.residentMegabytes();
            try (Reader reader = Reader.of(platform)) {
                Thread.sleep(3_000);
                Reader.Noticed before = reader.noticed();
                double processor = platform.processorSeconds();
                String said = against(platform, time);
                Reader.Noticed during = reader.noticed();
                processor = platform.processorSeconds() - processor;
                long memory = platform.residentMegabytes();
                Thread.sleep(3_000);
                Reader.Noticed after = reader.noticed();
                boolean held = during.wrong() == 0 && during.longest() <= LONGEST_PAGE && platform.isAlive();
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.0f | %.0f / %.0f / %.0f | %d of %d | %.0f | %.1f s | %d -> %d MB | %d KB | %d KB | %s |%n",
                        name(),
                        said,
                        before.median(),
                        during.median(),
                        during.p95(),
                        during.longest(),
                        during.wrong(),
                        during.pages(),
                        after.median(),
                        processor,
                        memoryBefore,
                        memory,
                        platform.dataBytes() / 1024,
                        platform.logBytes() / 1024,
                        held ? "held" : "NOT HELD");
                return held;
            }
        }
    }
}
