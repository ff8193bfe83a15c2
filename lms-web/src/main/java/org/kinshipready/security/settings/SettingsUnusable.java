package org.kinshipready.security.settings;

/** Thrown when people couldn't sign in, or not safely, with the present settings; says what to do. */
final class SettingsUnusable extends RuntimeException {

    private final String action;

    SettingsUnusable(String description, String action) {
        super(description);
        this.action = action;
    }

    /** What the person who started it can do. */
    String action() {
        return action;
    }
}
