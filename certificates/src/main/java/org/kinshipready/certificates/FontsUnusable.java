package org.kinshipready.certificates;

/** Thrown when the system lacks what the JDK needs to read fonts; the message says what to install. */
public final class FontsUnusable extends RuntimeException {

    FontsUnusable(Throwable cause) {
        super(
                "The JDK can't read the fonts of certificates, because a library of the system is missing. Install "
                        + "libfontconfig1 and libfreetype6 (Debian, Ubuntu), fontconfig and freetype (Fedora, Red Hat, "
                        + "Alpine); no fonts are needed",
                cause);
    }
}
