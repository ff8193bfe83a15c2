package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each thing that is done for the standards is needed: without it, a certificate no longer keeps them. */
class MeasuresTests {

    private static final byte[] CERTIFICATE =
            new CertificatePdf().draw(Examples.bilingual(Examples.NAME), Examples.PROOF);

    /**
     * What is taken out of a certificate, and what veraPDF says then.
     *
     * @param broken the beginning of that
     */
    record Measure(String name, String broken, Removal removal) {

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Measure> MEASURES = List.of(
            new Measure("language", "PDF_UA_1 7.2-", file -> catalog(file).removeItem(COSName.LANG)),
            new Measure("tags", "PDF_UA_1 7.1-11", file -> catalog(file).removeItem(COSName.STRUCT_TREE_ROOT)),
            new Measure(
                    "saying that it has tags",
                    "PDF_UA_1 6.2-1",
                    file -> catalog(file).removeItem(COSName.MARK_INFO)),
            new Measure(
                    "title on display",
                    "PDF_UA_1 7.1-10",
                    file -> catalog(file).removeItem(COSName.VIEWER_PREFERENCES)),
            new Measure("colours", "PDF_A_2A 6.2.4.3-2", file -> catalog(file).removeItem(COSName.OUTPUT_INTENTS)),
            new Measure(
                    "artifacts",
                    "PDF_UA_1 7.1-3",
                    file -> edit(content(file), text -> text.replace("/Artifact BMC", "/Span BMC"))),
            new Measure("font files", "PDF_A_2A 6.2.11.4.1-1", MeasuresTests::removeFonts),
            new Measure(
                    "keys in reading order",
                    "PDF_UA_1 7.18.3-1",
                    file -> page(file).removeItem(COSName.getPDFName("Tabs"))),
            new Measure(
                    "text for the qr code",
                    "PDF_UA_1 7.3-1",
                    file -> element(file, "Figure").removeItem(COSName.ALT)),
            new Measure(
                    "tag of the link", "PDF_UA_1 7.18.5-1", file -> link(file).removeItem(COSName.STRUCT_PARENT)),
            new Measure(
                    "text for the link", "PDF_UA_1 7.18.5-2", file -> link(file).removeItem(COSName.CONTENTS)),
            new Measure("link on paper", "PDF_A_2A 6.3.2-1", file -> link(file).removeItem(COSName.F)),
            new Measure("metadata", "PDF_A_2A 6.6.2.1-1", file -> catalog(file).removeItem(COSName.METADATA)),
            new Measure("title", "PDF_UA_1 7.1-9", file -> describe(file, "(?s)<dc:title>.*</dc:title>")),
            new Measure(
                    "saying that it is pdf a",
                    "PDF_A_2A 6.6.4-1",
                    file -> describe(file, "(?s)<pdfaid:.*</pdfaid:conformance>")),
            new Measure(
                    "saying that it is pdf ua",
                    "PDF_UA_1 5-1",
                    file -> describe(file, "<pdfuaid:part>1</pdfuaid:part>")),
            new Measure(
                    "explaining that it is pdf ua",
                    "PDF_A_2A 6.6.2.3.1-1",
                    file -> describe(file, schema("pdfua/ns/id/"))),
            new Measure("explaining our fields", "PDF_A_2A 6.6.2.3.1-1", file -> describe(file, schema(Xmp.NAMESPACE))),
            new Measure("explaining the code", "PDF_A_2A 6.6.2.3.1-1", file -> describe(file, property("code"))),
            new Measure("explaining the proof", "PDF_A_2A 6.6.2.3.1-1", file -> describe(file, property("proof"))),
            new Measure("explaining the key", "PDF_A_2A 6.6.2.3.1-1", file -> describe(file, property("key"))));

    private interface Removal {
        void from(PDDocument file) throws IOException;
    }

    @Test
    void keepsTheStandardsWithAllOfThem() throws IOException {
        assertThat(broken(file -> {})).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("MEASURES")
    void breaksAStandardWithout(Measure measure) throws IOException {
        assertThat(broken(measure.removal()))
                .anySatisfy(broken -> assertThat(broken).startsWith(measure.broken()));
    }

    private static List<String> broken(Removal removal) throws IOException {
        try (PDDocument file = ReadPdf.of(CERTIFICATE).document()) {
            removal.from(file);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out, CompressParameters.NO_COMPRESSION);
            return Arrays.stream(Standards.values())
                    .flatMap(standard -> standard.brokenBy(out.toByteArray()).stream())
                    .toList();
        }
    }

    private static COSDictionary catalog(PDDocument file) {
        return file.getDocumentCatalog().getCOSObject();
    }

    private static COSDictionary page(PDDocument file) {
        return file.getPage(0).getCOSObject();
    }

    private static COSStream content(PDDocument file) {
        return page(file).getCOSStream(COSName.CONTENTS);
    }

    private static COSDictionary link(PDDocument file) {
        return (COSDictionary) page(file).getCOSArray(COSName.ANNOTS).getObject(0);
    }

    private static COSDictionary element(PDDocument file, String tag) {
        return new ReadPdf(file).elements(tag).getFirst();
    }

    private static void removeFonts(PDDocument file) {
        for (COSObject object : file.getDocument().getObjectsByType(COSName.FONT_DESC)) {
            ((COSDictionary) object.getObject()).removeItem(COSName.FONT_FILE2);
        }
    }

    private static String schema(String namespace) {
        return "(?s)<rdf:li rdf:parseType=\"Resource\">\\s*<pdfaSchema:schema>[^<]*</pdfaSchema:schema>\\s*"
                + "<pdfaSchema:namespaceURI>[^<]*" + namespace + "</pdfaSchema:namespaceURI>.*?</rdf:Seq>"
                + "</pdfaSchema:property>\\s*</rdf:li>";
    }

    private static String property(String name) {
        return "(?s)<rdf:li rdf:parseType=\"Resource\">\\s*<pdfaProperty:name>" + name
                + "</pdfaProperty:name>.*?</rdf:li>";
    }

    private static void describe(PDDocument file, String without) throws IOException {
        edit(catalog(file).getCOSStream(COSName.METADATA), text -> text.replaceFirst(without, ""));
    }

    private static void edit(COSStream stream, UnaryOperator<String> change) throws IOException {
        String before = new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        stream.removeItem(COSName.FILTER);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(after.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
