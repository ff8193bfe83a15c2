package org.kinshipready.security;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why someone came back from the identity provider without being signed in. */
enum SignInFailed {
    /** The provider can't be reached. */
    AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    /** They took too long, or opened an address a second time. */
    LATE(HttpStatus.BAD_REQUEST),
    /** They cancelled it, or the provider doesn't let them in. */
    DENIED(HttpStatus.FORBIDDEN),
    /** The provider and we don't understand each other: a wrong secret, a wrong setting. */
    OTHER(HttpStatus.BAD_GATEWAY);

    static final String ATTRIBUTE = "org.kinshipready.security.SignInFailed";

    private final HttpStatus status;

    SignInFailed(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** The key of the page's heading. */
    String title() {
        return "security.failed." + name().toLowerCase(Locale.ROOT);
    }
}
