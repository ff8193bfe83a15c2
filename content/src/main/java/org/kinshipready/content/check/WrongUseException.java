package org.kinshipready.content.check;

/** Somebody called the checker with words that it doesn't know; the message tells them in one sentence. */
final class WrongUseException extends Exception {

    WrongUseException(String message) {
        super(message);
    }
}
