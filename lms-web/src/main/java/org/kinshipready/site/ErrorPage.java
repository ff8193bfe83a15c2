package org.kinshipready.site;

import org.jspecify.annotations.Nullable;
import org.kinshipready.server.Busy;
import org.springframework.http.HttpStatus;

/**
 * What people read when a page isn't available: what happened, and what to do.
 *
 * @param title the key of its heading; that of its text is the same with {@code .text} at the end
 */
public record ErrorPage(String title) {

    /** There is no room to save anything. */
    static final ErrorPage NO_ROOM = new ErrorPage("site.error.no-room");

    /** @param reason as it was given with the status, or null */
    static ErrorPage of(HttpStatus status, @Nullable String reason) {
        return new ErrorPage("site.error."
                + switch (status) {
                    case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
                    case GONE -> "gone";
                    case FORBIDDEN -> "forbidden";
                    case TOO_MANY_REQUESTS -> "too-many";
                    case BAD_REQUEST -> "bad-request";
                    case REQUEST_TIMEOUT -> "too-slow";
                    case CONTENT_TOO_LARGE -> "too-large";
                    case SERVICE_UNAVAILABLE -> Busy.MESSAGE.equals(reason) ? "busy" : "unavailable";
                    default -> "other";
                });
    }

    public String text() {
        return title + ".text";
    }
}
