package org.kinshipready.reporting;

/**
 * How many people, as far as anybody may know: rounded down to fives, and fewer than five all the same.
 *
 * <p>The exact number never leaves this feature, whoever asks. Of "7 began, 5 completed" the 2 that didn't could be told
 * by subtracting, and from one day to the next who it was that just did. In fives neither can be.
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
