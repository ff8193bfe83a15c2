package org.kinshipready.security;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in at the identity provider that has started. The browser holds it in a sealed cookie: in an address, the
 * provider would see it and its logs would keep it.
 *
 * @param back the page they came from
 * @param words the key by which {@link WaitingWords} finds what they wrote there, or null if they wrote nothing
 * @param asked what we asked of the provider, or null if it was away
 * @param begunSeconds when it started, in seconds of the epoch
 */
record SignInUnderWay(
        String back, @Nullable String words, @Nullable Asked asked, long begunSeconds) {

    /** As long as Keycloak lets somebody sign in or register. */
    static final Duration LONGEST = Duration.ofMinutes(30);

    /** So that the cookie stays below the 4 KB that browsers take. */
    private static final int LONGEST_BACK = 1_500;

    /** Ties the provider's answer to this browser, so that nobody else can have made it up. */
    record Asked(String state, String nonce, String codeVerifier) {}

    static SignInUnderWay begun(String back, @Nullable String words, Instant now) {
        return new SignInUnderWay(shortened(back), words, null, now.getEpochSecond());
    }

    /** No sign-in at all: it leads to the home page. */
    static SignInUnderWay none() {
        return new SignInUnderWay("/", null, null, 0);
    }

    SignInUnderWay asking(Asked question) {
        return new SignInUnderWay(back, words, question, begunSeconds);
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(Instant.ofEpochSecond(begunSeconds).plus(LONGEST));
    }

    /** Our own addresses are short, except for what may follow the question mark. */
    private static String shortened(String back) {
        String path = back.length() <= LONGEST_BACK ? back : back.replaceFirst("[?].*", "");
        return path.length() <= LONGEST_BACK ? path : "/";
    }
}
