package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link PdfFile}. */
class PdfFileTests {

    private static final int THREADS = 8;
    private static final int CERTIFICATES = 200;

    @Test
    void isOneA4PageOnItsSide() {
        ReadPdf pdf = ReadPdf.draw(Examples.real(Examples.NAME));

        assertThat(pdf.document().getNumberOfPages()).isOne();
        assertThat(pdf.page().getMediaBox().getWidth()).isEqualTo(842);
        assertThat(pdf.page().getMediaBox().getHeight()).isEqualTo(595);
    }

    @Test
    void tellsReadersItsTitleAndLanguage() {
        PDDocument document =
                ReadPdf.draw(Examples.course("Ffrindiau & theulu: ŵ")).document();
        PDDocumentCatalog catalog = document.getDocumentCatalog();

        assertThat(document.getDocumentInformation().getTitle())
                .isEqualTo("Certificate of completion: Ffrindiau & theulu: ŵ");
        assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Kinship");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("en-GB");
    }

    @Test
    void titlesATrialAsOne() {
        assertThat(ReadPdf.draw(Examples.trial(Examples.NAME))
                        .document()
                        .getDocumentInformation()
                        .getTitle())
                .startsWith("Trial: not a real certificate");
    }

    @Test
    void embedsOnlyTheGlyphsUsed() {
        assertThat(ReadPdf.draw(Examples.real(Examples.NAME)).fonts())
                .hasSize(2)
                .allSatisfy(font -> {
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSans-.*");
                });
    }

    @Test
    void isDatedWhenItWasIssued() {
        assertThat(ReadPdf.draw(Examples.real(Examples.NAME))
                        .document()
                        .getDocumentInformation()
                        .getCOSObject())
                .satisfies(info -> {
                    assertThat(info.getString(COSName.CREATION_DATE)).isEqualTo("D:20261121234530Z");
                    assertThat(info.getString(COSName.MOD_DATE)).isEqualTo("D:20261121234530Z");
                });
    }

    /** Not packed: whoever looks for the code of a file finds it without knowing PDF. */
    @Test
    void saysItsCodeAndProofInPlainBytes() {
        String plain = new String(new CertificatePdf().draw(Examples.real(Examples.NAME)), StandardCharsets.UTF_8);
        String proven = new String(
                new CertificatePdf().draw(Examples.real(Examples.NAME), Examples.PROOF), StandardCharsets.UTF_8);

        assertThat(plain)
                .containsOnlyOnce("<kinshipready:code>7Q4K9ZTX0MWE3R5TYB8CDFGHJK8</kinshipready:code>")
                .doesNotContain("<kinshipready:proof>", "<kinshipready:key>");
        assertThat(proven)
                .containsOnlyOnce("<kinshipready:code>7Q4K9ZTX0MWE3R5TYB8CDFGHJK8</kinshipready:code>")
                .containsOnlyOnce("<kinshipready:proof>" + Examples.PROOF.text() + "</kinshipready:proof>")
                .containsOnlyOnce("<kinshipready:key>" + Examples.PROOF.key() + "</kinshipready:key>");
    }

    @Test
    void hasAnIdOfItsOwn() {
        assertThat(id(Examples.real("Ada"))).isEqualTo(id(Examples.real("Ada"))).isNotEqualTo(id(Examples.real("Bob")));
    }

    /** The plain cross-reference table of OpenPDF would be broken in Egypt. */
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "ur-PK-u-nu-arabext", "th-TH-u-ca-buddhist"})
    void hasTheSameBytesInOtherPlaces(String place) {
        CertificateFacts facts = Examples.bilingual("Łucja Ελένη শ্রী ਕੌਰ فاطمة 2 شرة");
        byte[] here = new CertificatePdf().draw(facts, Examples.PROOF);
        byte[] there = drawIn(Locale.forLanguageTag(place), "Pacific/Kiritimati", facts);

        assertThat(Arrays.equals(there, here)).isTrue();
    }

    @Test
    void isAnotherFileWithAnotherProof() {
        byte[] one = new CertificatePdf().draw(Examples.real(Examples.NAME), Examples.PROOF);
        byte[] other = new CertificatePdf().draw(Examples.real(Examples.NAME), new Proof("1.other", "key"));

        assertThat(id(other)).isNotEqualTo(id(one));
        assertThat(new CertificatePdf().draw(Examples.real(Examples.NAME), Examples.PROOF))
                .isEqualTo(one);
    }

    @Test
    void hasTheSameBytesFromManyThreads() throws Exception {
        CertificatePdf shared = new CertificatePdf();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<byte[]>> drawn = IntStream.range(0, CERTIFICATES)
                    .mapToObj(i -> threads.submit(() -> shared.draw(Examples.real("Ŵyn শ্রী " + i))))
                    .toList();
            for (int i = 0; i < CERTIFICATES; i++) {
                assertThat(Arrays.equals(drawn.get(i).get(), bytes("Ŵyn শ্রী " + i)))
                        .isTrue();
            }
        }
    }

    private static byte[] bytes(String holder) {
        return new CertificatePdf().draw(Examples.real(holder));
    }

    private static byte[] drawIn(Locale locale, String zone, CertificateFacts facts) {
        Locale localeHere = Locale.getDefault();
        TimeZone zoneHere = TimeZone.getDefault();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return new CertificatePdf().draw(facts, Examples.PROOF);
        } finally {
            Locale.setDefault(localeHere);
            TimeZone.setDefault(zoneHere);
        }
    }

    private static String id(CertificateFacts facts) {
        return id(new CertificatePdf().draw(facts));
    }

    private static String id(byte[] file) {
        return ReadPdf.of(file).document().getDocument().getDocumentID().get(0).toString();
    }
}
