package org.kinshipready.certificates.signing;

/** Thrown while verifying, at the first thing that isn't as it was signed; the message tells people what it is. */
final class Altered extends Exception {

    Altered(String message) {
        super(message, null, false, false);
    }
}
