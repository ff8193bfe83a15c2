package org.kinshipready.certificates;

/** Thrown when the system doesn't have what the JDK needs to read fonts. */
public final class FontsUnusable extends RuntimeException {

    FontsUnusable(Throwable cause) {
        super("The JDK can't read the fonts of the certificates: a library of the system is missing", cause);
    }

    /** What to do about it. */
    public String action() {
        return "Install the packages libfontconfig1 and libfreetype6 (Debian, Ubuntu) or fontconfig and freetype "
                + "(Fedora, Red Hat, Alpine). The fonts themselves are here: none need be installed.";
    }
}
