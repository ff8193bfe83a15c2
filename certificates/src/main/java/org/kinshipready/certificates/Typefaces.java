package org.kinshipready.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;

/** The fonts of one certificate, embedded with only the glyphs it uses. */
record Typefaces(BaseFont regular, BaseFont bold) {

    private static final byte[] REGULAR = bytes("NotoSans-Regular.ttf");
    private static final byte[] BOLD = bytes("NotoSans-Bold.ttf");

    /** Reads the fonts anew: that takes about a millisecond, and nothing is shared between threads. */
    static Typefaces read() {
        return new Typefaces(font("NotoSans-Regular.ttf", REGULAR, 'R'), font("NotoSans-Bold.ttf", BOLD, 'B'));
    }

    boolean haveGlyph(int codePoint) {
        return regular.charExists(codePoint) && bold.charExists(codePoint);
    }

    private static BaseFont font(String name, byte[] bytes, char prefix) {
        try {
            BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            font.setSecureRandom(new SameLetter(prefix));
            // The list of glyphs that OpenPDF would add is incomplete, and no reader needs one.
            font.setIncludeCidSet(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Typefaces.class.getResourceAsStream("/fonts/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names an embedded font "RRRRRR+NotoSans": random letters would make every file a different one. */
    private static final class SameLetter extends SecureRandom {

        private final char letter;

        SameLetter(char letter) {
            this.letter = letter;
        }

        @Override
        public double nextDouble() {
            return (letter - 'A' + 0.5) / 26;
        }
    }
}
