package org.kinshipready.security;

import org.kinshipready.site.Unsent;

/** There is no room to keep what someone wrote while they sign in, so they are shown it to copy. */
class NoRoomForWords extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Unsent unsent;

    NoRoomForWords(Unsent unsent) {
        // Not the words themselves: an exception's message ends up in logs.
        super("No room", null, false, false);
        this.unsent = unsent;
    }

    Unsent unsent() {
        return unsent;
    }
}
