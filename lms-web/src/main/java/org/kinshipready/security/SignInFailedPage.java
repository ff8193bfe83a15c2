package org.kinshipready.security;

/**
 * Says that nobody was signed in, why, and how to try again.
 *
 * @param title the key of its heading; that of its text is the same with {@code .text} at the end
 * @param back the page they came from
 * @param tryAgain the address that signs in and leads back there
 * @param keepsText whether what they wrote still waits here
 */
public record SignInFailedPage(String title, String back, String tryAgain, boolean keepsText) {

    public String text() {
        return title + ".text";
    }
}
