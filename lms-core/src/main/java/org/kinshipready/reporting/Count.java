package org.kinshipready.reporting;

/**
 * How many people, as far as anybody may know: rounded down to fives, so that all numbers below five look the same.
 *
 * <p>The exact number never leaves this feature, whoever asks. From "7 began, 5 completed", anyone could subtract and
 * learn that 2 didn't complete; from fives they can't. But a count is only some minutes old: anyone who looks often can
 * see it move from one five to the next, and so learn that somebody has just been counted. If they know from elsewhere
 * who that may have been, rounding doesn't hide it.
 *
 * @param atLeast 0, 5, 10 ...
 */
public record Count(int atLeast) {

    private static final int FIVE = 5;

    static Count of(long exact) {
        return new Count(Math.toIntExact(exact - exact % FIVE));
    }

    /** Whether there are so few that nothing is said about them, not even whether there are any. */
    public boolean few() {
        return atLeast < FIVE;
    }
}
