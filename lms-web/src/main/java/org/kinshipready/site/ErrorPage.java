package org.kinshipready.site;

import org.springframework.http.HttpStatus;

/**
 * What somebody reads when a page can't be had: what happened, and what to do.
 *
 * @param title the key of its heading; the text's is the same with {@code .text} behind
 */
public record ErrorPage(String title) {

    /** What was to be saved can't be. */
    static final ErrorPage NO_ROOM = new ErrorPage("site.error.no-room");

    static ErrorPage of(HttpStatus status) {
        return new ErrorPage("site.error."
                + switch (status) {
                    case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
                    case GONE -> "gone";
                    case FORBIDDEN -> "forbidden";
                    case TOO_MANY_REQUESTS -> "too-many";
                    case BAD_REQUEST -> "bad-request";
                    case SERVICE_UNAVAILABLE -> "unavailable";
                    default -> "other";
                });
    }

    public String text() {
        return title + ".text";
    }
}
