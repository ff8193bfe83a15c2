package org.kinshipready.reporting;

/**
 * How many people, as far as anybody may know: rounded down to fives, and fewer than five all the same.
 *
 * <p>The exact number never leaves this feature, whoever asks. Of "7 began, 5 completed" the 2 that didn't could be told
 * by subtracting; in fives they can't be. But a count is of some minutes ago at most: whoever looks often sees it go
 * from one five to the next, and so that somebody has just been counted. If they know who that can have been,
 * from what they know besides, rounding doesn't keep it from them.
 *
 * @param atLeast 0, 5, 10 ...
 */
public record Count(int atLeast) {

    private static final int FIVE = 5;

    static Count of(long exact) {
        return new Count(Math.toIntExact(exact - exact % FIVE));
    }

    /** So few that nothing is said of them, not even whether there are any. */
    public boolean few() {
        return atLeast < FIVE;
    }
}
