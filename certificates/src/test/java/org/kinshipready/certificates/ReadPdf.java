package org.kinshipready.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A drawn certificate, as a PDF reader finds it. */
record ReadPdf(PdfReader reader) {

    private static final Pattern PLACED = Pattern.compile("/F\\d+ ([\\d.]+) Tf\\s+1 0 0 1 ([-\\d.]+) ([-\\d.]+) Tm");

    /** Where a line of text begins, and its size. */
    record Placed(float size, float left, float baseline) {}

    static ReadPdf draw(CertificateFacts facts) {
        return of(new CertificatePdf().draw(facts));
    }

    static ReadPdf of(byte[] pdf) {
        try {
            return new ReadPdf(new PdfReader(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        try {
            String text = new PdfTextExtractor(reader).getTextFromPage(1);
            return text.lines().map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Placed> placed() {
        try {
            String content = new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
            return PLACED.matcher(content)
                    .results()
                    .map(found -> new Placed(
                            Float.parseFloat(found.group(1)),
                            Float.parseFloat(found.group(2)),
                            Float.parseFloat(found.group(3))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<PdfDictionary> dictionaries(PdfName type) {
        return IntStream.range(0, reader.getXrefSize())
                .mapToObj(reader::getPdfObject)
                .filter(PdfDictionary.class::isInstance)
                .map(PdfDictionary.class::cast)
                .filter(dictionary -> type.equals(dictionary.get(PdfName.TYPE)));
    }
}
