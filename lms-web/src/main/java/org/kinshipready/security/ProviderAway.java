package org.kinshipready.security;

/** Thrown when the identity provider can't be reached, or gives a wrong answer. */
final class ProviderAway extends RuntimeException {

    ProviderAway(String message, Throwable cause) {
        super(message, cause);
    }
}
