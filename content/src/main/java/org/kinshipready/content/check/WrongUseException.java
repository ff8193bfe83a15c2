package org.kinshipready.content.check;

/** Somebody called the checker with words that it doesn't know; the message says so in one sentence. */
final class WrongUseException extends Exception {

    WrongUseException(String message) {
        super(message);
    }
}
