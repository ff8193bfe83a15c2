package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A drawn certificate, as PDFBox finds it: another hand than the one that wrote it. */
record ReadPdf(PDDocument document) {

    // Of the size: how far a capital with marks reaches up, and a letter down, in Noto Sans.
    private static final float UP = 1.0f;
    private static final float DOWN = 0.24f;

    /**
     * A line of text, as it is read out, or a figure with what is read out in its stead.
     *
     * @param tag of its paragraph
     * @param language that its paragraph is said to be in, or empty
     * @param box of a figure, as it says itself
     */
    record Line(
            String tag,
            String language,
            String text,
            List<TextPosition> glyphs,
            PDPage page,
            @Nullable PDRectangle box) {

        float top() {
            return box == null ? baseline() + size() * UP : box.getUpperRightY();
        }

        float bottom() {
            return box == null ? baseline() - size() * DOWN : box.getLowerLeftY();
        }

        float size() {
            return glyphs.getFirst().getFontSize();
        }

        /** That of most glyphs: marks stand above or below it. */
        float baseline() {
            List<Float> baselines = glyphs.stream()
                    .map(glyph -> glyph.getTextMatrix().getTranslateY())
                    .sorted()
                    .toList();
            return baselines.get(baselines.size() / 2);
        }

        float left() {
            return box != null
                    ? box.getLowerLeftX()
                    : (float) glyphs.stream()
                            .mapToDouble(glyph -> glyph.getTextMatrix().getTranslateX())
                            .min()
                            .orElseThrow();
        }

        float right() {
            return box != null
                    ? box.getUpperRightX()
                    : (float) glyphs.stream()
                            .mapToDouble(glyph -> glyph.getTextMatrix().getTranslateX() + glyph.getWidth())
                            .max()
                            .orElseThrow();
        }
    }

    static ReadPdf draw(CertificateFacts facts) {
        return of(new CertificatePdf().draw(facts));
    }

    static ReadPdf of(byte[] pdf) {
        try {
            return new ReadPdf(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDPage page() {
        return document.getPage(0);
    }

    List<PDFont> fonts() {
        return Stream.of(page().getResources())
                .flatMap(resources -> {
                    List<PDFont> fonts = new ArrayList<>();
                    for (COSName name : resources.getFontNames()) {
                        try {
                            fonts.add(resources.getFont(name));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                    return fonts.stream();
                })
                .toList();
    }

    /** What a screen reader says, line by line, in the order in which it does. */
    List<String> lines() {
        return read().stream().map(line -> line.text().strip()).toList();
    }

    /** What can be copied from the page, by programs too that only look at the glyphs. */
    List<String> glyphs() {
        return glyphs(1);
    }

    List<String> glyphs(int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).lines().map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All parts with a tag, in the order in which they are read out. */
    List<COSDictionary> elements(String tag) {
        List<COSDictionary> found = new ArrayList<>();
        addElements(document.getDocumentCatalog().getStructureTreeRoot(), tag, found);
        return found;
    }

    /** Each line in the order in which it is read out: that of the tags. */
    List<Line> read() {
        List<Line> lines = new ArrayList<>();
        read(document.getDocumentCatalog().getStructureTreeRoot(), contents(), lines);
        return lines;
    }

    // What each page has, by the numbers that tags know it by.
    private Map<COSDictionary, Map<Integer, PDMarkedContent>> contents() {
        Map<COSDictionary, Map<Integer, PDMarkedContent>> contents = new HashMap<>();
        for (PDPage page : document.getPages()) {
            try {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, PDMarkedContent> ofPage = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> ofPage.put(content.getMCID(), content));
                contents.put(page.getCOSObject(), ofPage);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    private static void read(
            PDStructureNode node, Map<COSDictionary, Map<Integer, PDMarkedContent>> contents, List<Line> lines) {
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureNode below -> read(below, contents, lines);
                case Integer id -> lines.add(line((PDStructureElement) node, null, id, contents));
                case PDMarkedContentReference reference ->
                    lines.add(line((PDStructureElement) node, reference.getPage(), reference.getMCID(), contents));
                // A link, beside its text.
                case PDObjectReference reference ->
                    assertThat(((PDStructureElement) node).getStructureType()).isEqualTo("Link");
                default -> throw new AssertionError(kid);
            }
        }
    }

    private static void addElements(PDStructureNode node, String tag, List<COSDictionary> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (tag.equals(element.getStructureType())) {
                    found.add(element.getCOSObject());
                }
                addElements(element, tag, found);
            }
        }
    }

    // A reference may name another page than its element.
    private static Line line(
            PDStructureElement element,
            @Nullable PDPage other,
            int id,
            Map<COSDictionary, Map<Integer, PDMarkedContent>> contents) {
        PDPage page = other == null ? element.getPage() : other;
        PDMarkedContent content =
                Objects.requireNonNull(contents.get(page.getCOSObject()).get(id));
        if (element.getStructureType().equals("Figure")) {
            PDLayoutAttributeObject place =
                    (PDLayoutAttributeObject) element.getAttributes().getObject(0);
            return new Line(
                    "Figure", "", element.getAlternateDescription(), List.of(), element.getPage(), place.getBBox());
        }
        String language = Objects.requireNonNullElse(element.getLanguage(), "");
        List<TextPosition> glyphs = new ArrayList<>();
        return new Line(element.getStructureType(), language, text(content, glyphs), glyphs, page, null);
    }

    private static String text(PDMarkedContent content, List<TextPosition> glyphs) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition glyph) {
                glyphs.add(glyph);
                text.append(glyph.getUnicode());
            } else {
                text.append(text((PDMarkedContent) part, glyphs));
            }
        }
        return Objects.requireNonNullElse(content.getActualText(), text.toString());
    }
}
