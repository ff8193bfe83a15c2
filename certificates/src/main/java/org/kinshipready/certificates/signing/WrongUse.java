package org.kinshipready.certificates.signing;

/** Thrown when a command can't do what it was asked to; the message says why, in a sentence. */
final class WrongUse extends Exception {

    WrongUse(String message) {
        super(message, null, false, false);
    }
}
