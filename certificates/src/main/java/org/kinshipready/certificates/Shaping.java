package org.kinshipready.certificates;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGlyphArray;

/**
 * Chooses and places the glyphs of scripts whose letters join, stack or change places, with the JDK's HarfBuzz.
 *
 * <p>It doesn't use OpenPDF's own way of showing them, which loses the letters beside a joiner.
 */
final class Shaping extends GlyphLayoutManager {

    private static final FontRenderContext EXACT = new FontRenderContext(null, false, true);
    private static final float HARDLY = 1e-4f;

    // What HarfBuzz leaves in place of characters that only tell it how to join others.
    private static final int NO_GLYPH = 0xFFFE;

    private Shaping() {}

    /** The width in thousandths of the size. */
    static float width(Run run) {
        GlyphVector glyphs = glyphs(run, 1000);
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    static void show(Run run, PdfContentByte content, BaseFont font, float size) {
        GlyphVector glyphs = glyphs(run, size);
        completeCmap(content, font, run.text(), glyphs);
        PdfGlyphArray array = new PdfGlyphArray();
        double pen = 0;
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            if (glyphs.getGlyphCode(i) >= NO_GLYPH) {
                continue;
            }
            Point2D place = glyphs.getGlyphPosition(i);
            boolean raised = Math.abs(place.getY()) > HARDLY;
            if (raised) {
                content.showText(array);
                array.clear();
                content.setTextRise((float) -place.getY());
            }
            if (Math.abs(place.getX() - pen) > HARDLY) {
                array.add((float) ((pen - place.getX()) * 1000 / size));
            }
            array.add(glyphs.getGlyphCode(i));
            if (raised) {
                content.showText(array);
                array.clear();
                content.setTextRise(0);
            }
            pen = place.getX() + glyphs.getGlyphMetrics(i).getAdvanceX();
        }
        content.showText(array);
    }

    private static GlyphVector glyphs(Run run, float size) {
        char[] characters = run.text().toCharArray();
        int direction = run.rightToLeft() ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return run.face()
                .shaped()
                .deriveFont(size)
                .layoutGlyphVector(EXACT, characters, 0, characters.length, direction);
    }
}
