package org.kinshipready.certificates;

import java.util.Optional;

/** Draws certificates: the one place that knows how one looks. Instances can be shared between threads. */
public final class CertificatePdf {

    /**
     * Reads the fonts, once for all.
     *
     * @throws FontsUnusable if the system lacks what the JDK needs for that
     */
    public CertificatePdf() {
        Face.requireUsable();
    }

    /**
     * The certificate as a PDF file: the same facts always give the same bytes on the same JDK.
     *
     * @throws IllegalArgumentException if a text has a character that {@link #firstMissing} would name, or is so long
     *     that nobody could read it
     */
    public byte[] draw(CertificateFacts facts) {
        return new PdfFile(facts).bytes();
    }

    /** The first character of a text that no font here has a glyph for, if there is one: never drawn as "?". */
    public Optional<String> firstMissing(String text) {
        return Alphabet.firstMissing(text);
    }
}
