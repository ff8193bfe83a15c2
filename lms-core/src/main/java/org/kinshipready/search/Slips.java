package org.kinshipready.search;

/**
 * How many slips of the finger separate two words: an extra letter, a missing letter, a wrong letter, or two neighbours
 * swapped.
 */
final class Slips {

    private Slips() {}

    /** The number of slips; counting stops at one more than the most that matter. */
    static int between(String typed, String meant, int most) {
        if (Math.abs(typed.length() - meant.length()) > most) {
            return most + 1;
        }
        int[] before = new int[meant.length() + 1];
        int[] last = new int[meant.length() + 1];
        int[] now = new int[meant.length() + 1];
        for (int there = 0; there <= meant.length(); there++) {
            last[there] = there;
        }
        for (int here = 1; here <= typed.length(); here++) {
            now[0] = here;
            int fewest = here;
            for (int there = 1; there <= meant.length(); there++) {
                boolean same = typed.charAt(here - 1) == meant.charAt(there - 1);
                int slips = Math.min(last[there - 1] + (same ? 0 : 1), Math.min(last[there], now[there - 1]) + 1);
                if (here > 1
                        && there > 1
                        && typed.charAt(here - 1) == meant.charAt(there - 2)
                        && typed.charAt(here - 2) == meant.charAt(there - 1)) {
                    slips = Math.min(slips, before[there - 2] + 1);
                }
                now[there] = slips;
                fewest = Math.min(fewest, slips);
            }
            if (fewest > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return Math.min(last[meant.length()], most + 1);
    }
}
