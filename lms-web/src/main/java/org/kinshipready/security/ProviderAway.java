package org.kinshipready.security;

/** Thrown when the identity provider can't be reached, or answers with something else than it should. */
final class ProviderAway extends RuntimeException {

    ProviderAway(String message, Throwable cause) {
        super(message, cause);
    }
}
