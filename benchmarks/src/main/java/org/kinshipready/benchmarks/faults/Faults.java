package org.kinshipready.benchmarks.faults;

import java.util.Arrays;
import java.util.List;

/**
 * Has things go wrong under a running platform. The argument names them, with commas, or is "all"; behind a colon stands
 * in how many rounds, as in "kills:50".
 */
public final class Faults {

    private Faults() {}

    public static void main(String[] arguments) throws Exception {
        String[] asked = arguments[0].split(":", 2);
        List<String> names = Arrays.asList(asked[0].split(","));
        boolean nothingLost = true;
        for (Fault fault : Fault.values()) {
            if (names.contains("all") || names.contains(fault.word())) {
                nothingLost &= fault.tried(Integer.parseInt(asked[1]));
            }
        }
        System.exit(nothingLost ? 0 : 1);
    }
}
