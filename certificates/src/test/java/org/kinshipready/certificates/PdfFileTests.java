package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/** Tests for {@link PdfFile}. */
class PdfFileTests {

    private static final int THREADS = 8;
    private static final int CERTIFICATES = 200;

    @Test
    void isOneA4PageOnItsSide() {
        PdfReader reader = ReadPdf.draw(Examples.real(Examples.NAME)).reader();

        assertThat(reader.getNumberOfPages()).isOne();
        assertThat(reader.getPageSize(1).getWidth()).isEqualTo(842);
        assertThat(reader.getPageSize(1).getHeight()).isEqualTo(595);
    }

    @Test
    void tellsReadersItsTitleAndLanguage() {
        PdfReader reader =
                ReadPdf.draw(Examples.course("Ffrindiau a theulu: ŵ")).reader();
        PdfDictionary preferences = reader.getCatalog().getAsDict(PdfName.VIEWERPREFERENCES);

        assertThat(reader.getInfo())
                .containsEntry("Title", "Certificate of completion: Ffrindiau a theulu: ŵ")
                .containsEntry("Author", "Kinship");
        assertThat(preferences.getAsBoolean(PdfName.DISPLAYDOCTITLE).booleanValue())
                .isTrue();
        assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString("en-GB");
    }

    @Test
    void titlesATrialAsOne() {
        assertThat(ReadPdf.draw(Examples.trial(Examples.NAME))
                        .reader()
                        .getInfo()
                        .get("Title"))
                .startsWith("Trial: not a real certificate");
    }

    @Test
    void embedsOnlyTheGlyphsUsed() {
        assertThat(ReadPdf.draw(Examples.real(Examples.NAME)).dictionaries(PdfName.FONTDESCRIPTOR))
                .hasSize(2)
                .allSatisfy(font -> {
                    assertThat(font.contains(PdfName.FONTFILE2)).isTrue();
                    assertThat(font.getAsName(PdfName.FONTNAME).toString()).matches("/[A-Z]{6}\\+NotoSans-.*");
                });
    }

    @Test
    void isDatedWhenItWasIssued() {
        assertThat(ReadPdf.draw(Examples.real(Examples.NAME)).reader().getInfo())
                .containsEntry("CreationDate", "D:20261121234530Z")
                .containsEntry("ModDate", "D:20261121234530Z");
    }

    @Test
    void hasAnIdOfItsOwn() {
        assertThat(id(Examples.real("Ada"))).isEqualTo(id(Examples.real("Ada"))).isNotEqualTo(id(Examples.real("Bob")));
    }

    @Test
    void hasTheSameBytesInOtherPlaces() {
        byte[] here = bytes(Examples.LONG_NAME);

        for (String place : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
            byte[] there = bytesIn(Locale.forLanguageTag(place), "Pacific/Kiritimati", Examples.LONG_NAME);
            assertThat(Arrays.equals(there, here)).as(place).isTrue();
        }
    }

    @Test
    void hasTheSameBytesFromManyThreads() throws Exception {
        CertificatePdf shared = new CertificatePdf();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<byte[]>> drawn = IntStream.range(0, CERTIFICATES)
                    .mapToObj(i -> threads.submit(() -> shared.draw(Examples.real("Ŵyn " + i))))
                    .toList();
            for (int i = 0; i < CERTIFICATES; i++) {
                assertThat(Arrays.equals(drawn.get(i).get(), bytes("Ŵyn " + i))).isTrue();
            }
        }
    }

    private static byte[] bytes(String holder) {
        return new CertificatePdf().draw(Examples.real(holder));
    }

    private static byte[] bytesIn(Locale locale, String zone, String holder) {
        Locale localeHere = Locale.getDefault();
        TimeZone zoneHere = TimeZone.getDefault();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return bytes(holder);
        } finally {
            Locale.setDefault(localeHere);
            TimeZone.setDefault(zoneHere);
        }
    }

    private static String id(CertificateFacts facts) {
        PdfArray id = ReadPdf.draw(facts).reader().getTrailer().getAsArray(PdfName.ID);
        return id.getPdfObject(0).toString();
    }
}
