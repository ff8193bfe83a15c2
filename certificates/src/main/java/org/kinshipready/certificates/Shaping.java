package org.kinshipready.certificates;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfContentByte;

/** Chooses and places the glyphs of scripts whose letters join, stack or change places: with HarfBuzz, out of the JDK. */
final class Shaping extends GlyphLayoutManager {

    private static final FontRenderContext EXACT = new FontRenderContext(null, false, true);

    private final Run run;

    private Shaping(Run run) {
        this.run = run;
    }

    /** The width in thousandths of the size. */
    static float width(Run run) {
        GlyphVector glyphs = glyphs(run, 1000);
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    static void show(Run run, PdfContentByte content, BaseFont font, float size) {
        new Shaping(run).showText(content, font, size, run.text());
    }

    @Override
    public GlyphVector computeGlyphVector(BaseFont font, float size, String text) {
        return glyphs(run, size);
    }

    // Runs have one direction already.
    @Override
    protected boolean ifMixedThenDivideTextAndShow(PdfContentByte content, BaseFont font, float size, String text) {
        return false;
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
