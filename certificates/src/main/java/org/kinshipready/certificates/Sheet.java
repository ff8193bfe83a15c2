package org.kinshipready.certificates;

import java.util.List;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** The sheet of paper. Nothing else draws, so that every mark is either tagged or decoration. */
record Sheet(PdfContentByte content, Typefaces typefaces, PdfStructureElement parent) {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    /** The same sheet, for parts of something larger, such as a list. */
    Sheet within(String tag) {
        return new Sheet(content, typefaces, element(parent, tag));
    }

    /** Continues on the next page, with the same tags. */
    void turn() {
        content.getPdfDocument().newPage();
    }

    /** Draws a paragraph downwards from its top: centred on x, or from there to the right if its style flows. */
    void write(Column.Placed placed, float x, float top) {
        Paragraph paragraph = placed.paragraph();
        PdfStructureElement element = element(parent, paragraph.style().tag());
        String language = placed.entry().language();
        if (language != null) {
            element.put(PdfName.LANG, new PdfString(language));
        }
        Link link = placed.entry().link();
        if (link == null) {
            write(paragraph, element, x, top);
        } else {
            PdfStructureElement linked = element(element, "Link");
            write(paragraph, linked, x, top);
            float width = width(paragraph);
            float left = paragraph.style().flowing() ? x : x - width / 2;
            open(link, linked, new Rectangle(left, top - paragraph.height(), left + width, top));
        }
    }

    /** Draws a code to be scanned, in a square, and says what it is to people who don't see it. */
    void draw(QrCode code, String says, float left, float bottom, float side) {
        PdfStructureElement figure = element(parent, "Figure");
        figure.put(PdfName.ALT, text(says));
        PdfDictionary place = new PdfDictionary();
        place.put(PdfName.O, new PdfName("Layout"));
        place.put(new PdfName("Placement"), new PdfName("Block"));
        place.put(PdfName.BBOX, new PdfRectangle(left, bottom, left + side, bottom + side));
        figure.put(PdfName.A, place);
        content.beginMarkedContentSequence(figure);
        content.saveState();
        // In modules, which are whole numbers: shorter in the file.
        float module = side / code.size();
        content.concatCTM(module, 0, 0, module, left, bottom);
        colour(Ink.WHITE);
        content.rectangle(0, 0, code.size(), code.size());
        content.fill();
        colour(Ink.BLACK);
        for (QrCode.Bar bar : code.bars()) {
            content.rectangle(bar.left(), bar.bottom(), bar.length(), 1);
        }
        content.fill();
        content.restoreState();
        content.endMarkedContentSequence();
    }

    private void write(Paragraph paragraph, PdfStructureElement element, float x, float top) {
        boolean rightToLeft = paragraph.rightToLeft();
        float baseline = top - paragraph.above() * paragraph.size();
        for (String line : paragraph.lines()) {
            List<Run> runs = Run.of(line.stripTrailing(), paragraph.style().bold(), rightToLeft);
            content.beginMarkedContentSequence(element);
            if (runs.stream().allMatch(Run::plain) && !line.endsWith(" ")) {
                write(runs, paragraph, x, baseline);
            } else {
                writeSaying(line, runs, paragraph, x, baseline);
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

    void decorateDiamond(Ink ink, float x, float y, float reach) {
        decorate(ink, x - reach, y, x, y + reach, x + reach, y, x, y - reach);
    }

    /** Draws something that is on every page but never read out, such as the page number. */
    void decorate(Paragraph paragraph, float left, float top) {
        float baseline = top - paragraph.above() * paragraph.size();
        for (String line : paragraph.lines()) {
            content.beginMarkedContentSequence(ARTIFACT);
            List<Run> runs = Run.of(line.stripTrailing(), paragraph.style().bold(), paragraph.rightToLeft());
            write(runs, paragraph, left, baseline);
            content.endMarkedContentSequence();
            baseline -= paragraph.lineHeight();
        }
    }

    void decorateRectangle(Ink ink, float left, float bottom, float width, float height) {
        decorate(ink, left, bottom, left + width, bottom, left + width, bottom + height, left, bottom + height);
    }

    // Glyphs that were joined, stacked or moved can't be read back, and nor can the space at which a line was broken.
    private void writeSaying(String line, List<Run> runs, Paragraph paragraph, float x, float baseline) {
        PdfDictionary actual = new PdfDictionary();
        actual.put(PdfName.ACTUALTEXT, text(line));
        content.beginMarkedContentSequence(PdfName.SPAN, actual, true);
        write(runs, paragraph, x, baseline);
        content.endMarkedContentSequence();
    }

    private void write(List<Run> runs, Paragraph paragraph, float x, float baseline) {
        float width = width(runs) * paragraph.size() / 1000;
        float left = paragraph.style().flowing() ? x : x - width / 2;
        if (paragraph.style().flowing() && paragraph.rightToLeft()) {
            // All lines begin where the widest one does.
            left += width(paragraph) - width;
        }
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

    // Makes a place that can be pressed, with everything a screen reader needs to find it along with its text.
    private void open(Link link, PdfStructureElement element, Rectangle place) {
        PdfWriter writer = content.getPdfWriter();
        PdfAnnotation annotation =
                PdfAnnotation.createLink(writer, place, PdfAnnotation.HIGHLIGHT_INVERT, new PdfAction(link.address()));
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        annotation.put(PdfName.CONTENTS, text(link.says()));
        annotation.put(PdfName.BORDER, new PdfArray(new int[] {0, 0, 0}));
        int key = writer.getStructureTreeRoot().addExistingObject(element.getReference());
        annotation.put(new PdfName("StructParent"), new PdfNumber(key));
        writer.addAnnotation(annotation);
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        PdfObject lines = element.get(PdfName.K);
        PdfArray kids = lines instanceof PdfArray several ? several : new PdfArray(lines);
        kids.add(reference);
        element.put(PdfName.K, kids);
    }

    private float width(Paragraph paragraph) {
        float widest = 0;
        for (String line : paragraph.lines()) {
            widest = Math.max(
                    widest,
                    typefaces.width(line.stripTrailing(), paragraph.style().bold()));
        }
        return widest * paragraph.size() / 1000;
    }

    private float width(List<Run> runs) {
        float width = 0;
        for (Run run : runs) {
            width += typefaces.width(run);
        }
        return width;
    }

    private static PdfStructureElement element(PdfStructureElement parent, String tag) {
        return new PdfStructureElement(parent, new PdfName(tag));
    }

    private static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private void colour(Ink ink) {
        content.setRGBColorFill(ink.red(), ink.green(), ink.blue());
    }
}
