package org.kinshipready.certificates.signing;

import org.jspecify.annotations.Nullable;

/** Thrown when there is no key to sign certificates with; says what is wrong and what to do about it. */
public final class SigningKeysUnusable extends RuntimeException {

    private final String action;

    public SigningKeysUnusable(String message, String action) {
        this(message, action, null);
    }

    SigningKeysUnusable(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}
