package org.kinshipready.certificates;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;

/** The fonts of one certificate: read when first needed, and embedded with only the glyphs that it uses. */
final class Typefaces {

    private final Map<Face, BaseFont> fonts = new HashMap<>();
    private final Map<Measured, Float> widths = new HashMap<>();

    private record Measured(String text, boolean bold) {}

    BaseFont font(Face face) {
        return fonts.computeIfAbsent(face, this::read);
    }

    /** The width of a text on one line, in thousandths of its size. */
    float width(String text, boolean bold) {
        // Looking for line breaks asks for the same widths again and again, and shaping is expensive.
        return widths.computeIfAbsent(new Measured(text, bold), this::measure);
    }

    /** The width of a run, in thousandths of its size. */
    float width(Run run) {
        return run.plain() ? font(run.face()).getWidth(run.text()) : Shaping.width(run);
    }

    private float measure(Measured measured) {
        float width = 0;
        for (Run run : Run.of(measured.text(), measured.bold(), false)) {
            width += width(run);
        }
        return width;
    }

    private BaseFont read(Face face) {
        BaseFont font = face.read();
        font.setSecureRandom(new SameLetter((char) ('A' + fonts.size())));
        return font;
    }

    /** Names an embedded font "BBBBBB+NotoSans": random letters would make every file different. */
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
