package org.kinshipready.security;

import org.kinshipready.site.Unsent;

/** What somebody wrote can't wait here while they sign in: it is shown to them, to be copied. */
class NoRoomForWords extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Unsent unsent;

    NoRoomForWords(Unsent unsent) {
        // Not its words: what an exception says ends up in logs.
        super("No room", null, false, false);
        this.unsent = unsent;
    }

    Unsent unsent() {
        return unsent;
    }
}
