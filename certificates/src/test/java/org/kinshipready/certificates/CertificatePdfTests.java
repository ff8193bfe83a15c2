package org.kinshipready.certificates;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link CertificatePdf}: what a certificate says. */
class CertificatePdfTests {

    private static final int LETTERS_AT_ONCE = 20;

    private final CertificatePdf pdf = new CertificatePdf();

    @Test
    void saysEverythingInReadingOrder() {
        assertThat(ReadPdf.draw(Examples.real(Examples.NAME)).lines())
                .containsExactly(
                        "Certificate of completion",
                        "Siân O’Connor",
                        "has completed",
                        "Your legal options in plain words",
                        "Version 1.2.0",
                        "Pathway: Preparatory training",
                        "About 70 minutes of learning",
                        "Planned contributor: Kinship",
                        "Completed on",
                        "21 November 2026",
                        "Certificate number",
                        "P-2026-000123",
                        "Issued by",
                        "Kinship",
                        "Check this certificate at",
                        "learn.example.org/verify",
                        "Code",
                        "7Q4K 9ZTX 0MWE 3R5T YB8C DFGH JK8",
                        "QR code: opens the page where anybody can check this certificate, learn.example.org/verify",
                        "This shows what was completed. It is not an assessment of anyone’s suitability to care.");
    }

    @Test
    void saysThatATrialIsNoRealCertificate() {
        assertThat(ReadPdf.draw(Examples.trial(Examples.NAME)).lines())
                .startsWith("Certificate of completion", "Trial: not a real certificate", "Siân O’Connor");
    }

    @Test
    void saysOneMinuteAsOne() {
        assertThat(ReadPdf.draw(Examples.facts("Ada", "Tea", "", 1, false)).lines())
                .contains("About 1 minute of learning");
    }

    @Test
    void leavesOutAnEmptyCreditLine() {
        assertThat(ReadPdf.draw(Examples.facts("Ada", "Tea", "", 5, false)).lines())
                .containsSubsequence("About 5 minutes of learning", "Completed on");
    }

    @ParameterizedTest
    @MethodSource("org.kinshipready.certificates.Names#all")
    void readsEveryNameAsItIsWritten(String name) {
        assertThat(pdf.firstMissing(name)).isEmpty();
        assertThat(ReadPdf.draw(Examples.real(name)).lines()).contains(Alphabet.composed(name));
    }

    @ParameterizedTest
    @MethodSource("org.kinshipready.certificates.Names#all")
    void readsTheLongestNamesAsTheyAreWritten(String name) {
        String longest = Names.longest(name);
        List<ReadPdf.Line> lines = ReadPdf.draw(Examples.bilingual(longest)).read();

        assertThat(lines.stream().map(ReadPdf.Line::text).collect(joining()))
                .contains(Alphabet.composed(longest) + "wedi cwblhau");
    }

    /** For programs that know nothing of tags: each glyph of these scripts means one letter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gwenŵyn Ŷork-Llŷr ap Rhŷs",
                "Łukasz Żółty",
                "Nguyễn Thị Ánh",
                "Ọláwálé Ṣàngó Ị̀gbò",
                "Þórdís Æsa Ðórarinsdóttir Đặng Ɖigbe",
                "Αγγελική Παπαδοπούλου Ὀδυσσέως",
                "Олександра Щербаківська-Їжак",
                "ሰላም ገብረየሱስ"
            })
    void everyGlyphMeansItsLetter(String name) {
        assertThat(ReadPdf.draw(Examples.real(name)).glyphs()).contains(Alphabet.composed(name));
    }

    @Test
    void everyGlyphMeansItsLetterInAllOfEurope() {
        int[] letters = IntStream.rangeClosed(0x20, 0x52F)
                .filter(Character::isLetter)
                .filter(letter -> Names.EUROPEAN.contains(Character.UnicodeScript.of(letter)))
                .filter(letter -> Alphabet.composed(Character.toString(letter)).equals(Character.toString(letter)))
                .toArray();
        assertThat(letters).hasSizeGreaterThan(900);

        for (int from = 0; from < letters.length; from += LETTERS_AT_ONCE) {
            String name = new String(letters, from, Math.min(LETTERS_AT_ONCE, letters.length - from));
            assertThat(ReadPdf.draw(Examples.real(name)).glyphs()).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"می\u200cخواهم پژوهنده", "رقیه کریم\u200cزاده"})
    void losesNoLetterBesideAJoiner(String name) {
        int apart = holder(name.replace("\u200c", " ")).glyphs().size() - 1;

        assertThat(holder(name).glyphs()).hasSize(apart);
    }

    @Test
    void writesFromRightToLeft() {
        assertThat(fromLeft("שרה כהן")).isEqualTo("ןהכ הרש");
        assertThat(fromLeft("שרה (2) Levi")).isEqualTo("Levi (2) הרש");
        assertThat(fromLeft("Levi (2) שרה כהן")).isEqualTo("Levi (2) ןהכ הרש");
        assertThat(fromLeft("Anna שרה Levi")).isEqualTo("Anna הרש Levi");
    }

    @Test
    void saysWhichWordsAreWelsh() {
        assertThat(ReadPdf.draw(Examples.bilingual(Examples.trial(Examples.NAME), "Cwrs")).read().stream()
                        .filter(line -> line.language().equals("cy"))
                        .map(ReadPdf.Line::text)
                        .map(String::strip))
                .containsExactly(
                        "Tystysgrif gwblhau",
                        "Treial: nid tystysgrif go iawn",
                        "wedi cwblhau",
                        "Cwrs",
                        "Fersiwn 1.2.0",
                        "Llwybr: Hyfforddiant paratoadol",
                        "Tua 70 munud o ddysgu",
                        "Cyfrannwr arfaethedig: Kinship",
                        "Cwblhawyd ar",
                        "21 Tachwedd 2026",
                        "Rhif y dystysgrif",
                        "Cyhoeddwyd gan",
                        "Gwiriwch y dystysgrif hon yn",
                        "Cod",
                        "Mae hyn yn dangos beth a gwblhawyd. Nid",
                        "yw’n asesiad o addasrwydd unrhyw un i ofalu.");
    }

    @Test
    void saysInBothLanguagesWhatTheCodeIs() {
        assertThat(ReadPdf.draw(Examples.bilingual(Examples.NAME)).lines())
                .contains("Cod QR: mae’n agor y dudalen lle gall unrhyw un wirio’r dystysgrif hon, "
                        + "learn.example.org/verify / QR code: opens the page where anybody can check this "
                        + "certificate, learn.example.org/verify");
    }

    @Test
    void saysNothingThatItDidNotKnowInEarlierDays() {
        CertificateFacts facts = Examples.inEarlierDays();

        assertThat(ReadPdf.draw(facts).read()).noneMatch(line -> line.tag().equals("Figure"));
        assertThat(ReadPdf.draw(facts).lines())
                .doesNotContain("Version", "Version ", "Code", "Check this certificate at");
    }

    @Test
    void putsMarksOnTheirLetters() {
        assertThat(ReadPdf.draw(Examples.real("Sia\u0302n Z\u0307o\u0301łty")).lines())
                .contains("Siân Żółty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王", "あ", "가", "ไ", "👵", "𞸀", "\ud83d", "\n", "\t", "\0", "\u00ad", "\u200b", "\u200d", "\u202e"
            })
    void refusesWhatItCannotDraw(String character) {
        String name = "Anna " + character + "\u738b";

        assertThat(pdf.firstMissing(name)).contains(character);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pdf.draw(Examples.real(name)))
                .withMessageContaining("U+%04X", character.codePointAt(0));
    }

    @Test
    void refusesMissingLettersOutsideTheName() {
        assertThatIllegalArgumentException().isThrownBy(() -> pdf.draw(Examples.course("보살핌")));
    }

    @Test
    void refusesWhatNobodyCouldRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> pdf.draw(Examples.course("very ".repeat(10_000))));
    }

    private static ReadPdf.Line holder(String name) {
        return ReadPdf.draw(Examples.real(name)).read().get(1);
    }

    private static String fromLeft(String name) {
        return holder(name).glyphs().stream()
                .sorted(Comparator.comparing(glyph -> glyph.getTextMatrix().getTranslateX()))
                .map(TextPosition::getUnicode)
                .collect(joining());
    }
}
