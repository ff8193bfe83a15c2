package org.kinshipready.site;

import org.springframework.http.HttpStatus;

/** What somebody reads when a page can't be had: what happened, and what to do. */
public record ErrorPage(String title, String text) {

    static ErrorPage of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED ->
                new ErrorPage("We can't find that page", "The address may be wrong, or the page may have moved.");
            case GONE ->
                new ErrorPage(
                        "This course isn't offered any more",
                        "If you have begun it, sign in: you can go on and finish it, and nothing you did is lost.");
            case FORBIDDEN ->
                new ErrorPage(
                        "You can't open this page",
                        "Either it isn't meant for your account, or the form was open for a long time. Go back, load the page"
                                + " again and have another try.");
            case BAD_REQUEST ->
                new ErrorPage(
                        "Something in that request was not right",
                        "Go back, load the page again and have another try.");
            case SERVICE_UNAVAILABLE ->
                new ErrorPage(
                        "We can't reach our records just now",
                        "Nothing that was saved is lost. Please wait a minute, go back and try again.");
            default ->
                new ErrorPage(
                        "Sorry, something went wrong",
                        "It is our mistake, not yours. Nothing that was saved is lost. Please try again in a few minutes.");
        };
    }
}
