package org.kinshipready.certificates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/** The sheet of paper: the one place that draws, so that each mark is either tagged text or decoration. */
record Sheet(PdfContentByte content, Typefaces typefaces, PdfStructureElement parent) {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    /**
     * Draws a paragraph around a middle, downwards from its top.
     *
     * @param language of its words, or null where it is that of the whole certificate, or none, as of a name
     */
    void write(Paragraph paragraph, @Nullable String language, float middle, float top) {
        PdfStructureElement element =
                new PdfStructureElement(parent, new PdfName(paragraph.style().tag()));
        if (language != null) {
            element.put(PdfName.LANG, new PdfString(language));
        }
        boolean rightToLeft = paragraph.rightToLeft();
        float baseline = top - paragraph.above() * paragraph.size();
        for (String line : paragraph.lines()) {
            List<Run> runs = Run.of(line.stripTrailing(), paragraph.style().bold(), rightToLeft);
            content.beginMarkedContentSequence(element);
            if (runs.stream().allMatch(Run::plain) && !line.endsWith(" ")) {
                write(runs, paragraph, middle, baseline);
            } else {
                writeSaying(line, runs, paragraph, middle, baseline);
            }
            content.endMarkedContentSequence();
            baseline -= paragraph.lineHeight();
        }
    }

    void decorate(Ink ink, float... corners) {
        content.beginMarkedContentSequence(ARTIFACT);
        colour(ink);
        content.moveTo(corners[0], corners[1]);
        for (int corner = 2; corner < corners.length; corner += 2) {
            content.lineTo(corners[corner], corners[corner + 1]);
        }
        content.closePath();
        content.fill();
        content.endMarkedContentSequence();
    }

    void decorateRectangle(Ink ink, float left, float bottom, float width, float height) {
        decorate(ink, left, bottom, left + width, bottom, left + width, bottom + height, left, bottom + height);
    }

    // Glyphs that were joined, stacked or moved can't be read back, nor can the space that a line was broken at.
    private void writeSaying(String line, List<Run> runs, Paragraph paragraph, float middle, float baseline) {
        PdfDictionary actual = new PdfDictionary();
        actual.put(PdfName.ACTUALTEXT, new PdfString(line, PdfObject.TEXT_UNICODE));
        content.beginMarkedContentSequence(PdfName.SPAN, actual, true);
        write(runs, paragraph, middle, baseline);
        content.endMarkedContentSequence();
    }

    private void write(List<Run> runs, Paragraph paragraph, float middle, float baseline) {
        float width = 0;
        for (Run run : runs) {
            width += typefaces.width(run);
        }
        float left = middle - width * paragraph.size() / 2000;
        content.beginText();
        colour(paragraph.style().ink());
        for (Run run : runs) {
            content.setFontAndSize(typefaces.font(run.face()), paragraph.size());
            content.setTextMatrix(left, baseline);
            if (run.plain()) {
                content.showTextBasic(run.text());
            } else {
                Shaping.show(run, content, typefaces.font(run.face()), paragraph.size());
            }
            left += typefaces.width(run) * paragraph.size() / 1000;
        }
        content.endText();
    }

    private void colour(Ink ink) {
        content.setRGBColorFill(ink.red(), ink.green(), ink.blue());
    }
}
