package org.kinshipready.benchmarks.faults;

import java.util.Locale;

/** Something that goes wrong again and again, while people save. */
enum Fault {
    KILLS {
        @Override
        boolean tried(int rounds) throws Exception {
            return Kills.tried(rounds);
        }
    },
    FULL_DISK {
        @Override
        boolean tried(int rounds) throws Exception {
            return FullDisk.tried(rounds);
        }
    };

    /** Prints what came of it, and returns whether nothing was lost. */
    abstract boolean tried(int rounds) throws Exception;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
