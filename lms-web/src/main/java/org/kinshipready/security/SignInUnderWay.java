package org.kinshipready.security;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in at the identity provider that has begun: what the browser holds of it, sealed. An address would show it to the
 * provider, and end up in its logs.
 *
 * @param back the page they came from
 * @param words by which {@link WaitingWords} finds what they wrote there, or null when they wrote nothing
 * @param asked what was asked of the provider, or null when it was away
 * @param begunSeconds when, in seconds of the epoch
 */
record SignInUnderWay(
        String back, @Nullable String words, @Nullable Asked asked, long begunSeconds) {

    /** As long as Keycloak lets somebody sign in or register. */
    static final Duration LONGEST = Duration.ofMinutes(30);

    /** So that the cookie stays below the 4 KB that browsers take. */
    private static final int LONGEST_BACK = 1_500;

    /** What ties the provider's answer to this browser: nobody else can have made it up. */
    record Asked(String state, String nonce, String codeVerifier) {}

    static SignInUnderWay begun(String back, @Nullable String words, Instant now) {
        return new SignInUnderWay(shortened(back), words, null, now.getEpochSecond());
    }

    /** As good as nothing: the first page is where to go. */
    static SignInUnderWay none() {
        return new SignInUnderWay("/", null, null, 0);
    }

    SignInUnderWay asking(Asked question) {
        return new SignInUnderWay(back, words, question, begunSeconds);
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(Instant.ofEpochSecond(begunSeconds).plus(LONGEST));
    }

    /** Our own addresses are short, but what may be behind the question mark. */
    private static String shortened(String back) {
        String path = back.length() <= LONGEST_BACK ? back : back.replaceFirst("[?].*", "");
        return path.length() <= LONGEST_BACK ? path : "/";
    }
}
