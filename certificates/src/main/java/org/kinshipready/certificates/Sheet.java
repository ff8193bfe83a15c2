package org.kinshipready.certificates;

import org.openpdf.text.pdf.PdfContentByte;

/** The sheet of paper: the one place that draws, so that each mark is either text to be read or decoration. */
record Sheet(PdfContentByte content, Typesetter typesetter) {

    /** Draws a paragraph around a middle, downwards from its top. */
    void write(Paragraph paragraph, float middle, float top) {
        float lineHeight = Style.lineHeight(paragraph.size());
        float baseline = top - (lineHeight + Style.capitalHeight(paragraph.size())) / 2;
        for (String line : paragraph.lines()) {
            write(line, paragraph, middle, baseline);
            baseline -= lineHeight;
        }
    }

    void decorate(Ink ink, float... corners) {
        colour(ink);
        content.moveTo(corners[0], corners[1]);
        for (int corner = 2; corner < corners.length; corner += 2) {
            content.lineTo(corners[corner], corners[corner + 1]);
        }
        content.closePath();
        content.fill();
    }

    void decorateRectangle(Ink ink, float left, float bottom, float width, float height) {
        decorate(ink, left, bottom, left + width, bottom, left + width, bottom + height, left, bottom + height);
    }

    private void write(String line, Paragraph paragraph, float middle, float baseline) {
        Style style = paragraph.style();
        float left = middle - typesetter.width(line, style, paragraph.size()) / 2;
        content.beginText();
        colour(style.ink());
        content.setFontAndSize(style.font(typesetter.typefaces()), paragraph.size());
        content.setTextMatrix(left, baseline);
        content.showText(line);
        content.endText();
    }

    private void colour(Ink ink) {
        content.setRGBColorFill(ink.red(), ink.green(), ink.blue());
    }
}
