package org.kinshipready.certificates;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link CertificatePdf}: what a certificate says. */
class CertificatePdfTests {

    private static final int MOST_BYTES = 100_000;

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
                        "Code",
                        "7Q4K9ZTX0MWE3R5TYB8CDFGHJK",
                        "Issued by",
                        "Kinship",
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

    @ParameterizedTest
    @ValueSource(strings = {"می\u200cخواهم پژوهنده", "رقیه کریم\u200cزاده"})
    void losesNoLetterBesideAJoiner(String name) {
        ReadPdf.Line line = ReadPdf.draw(Examples.real(name)).read().get(1);

        assertThat(line.glyphs())
                .hasSizeGreaterThanOrEqualTo(name.replace("\u200c", "").length());
    }

    @Test
    void putsMarksOnTheirLetters() {
        assertThat(ReadPdf.draw(Examples.real("Sia\u0302n Z\u0307o\u0301łty")).lines())
                .contains("Siân Żółty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "あ", "가", "ไ", "👵", "\ud83d", "\n", "\t", "\0", "\u00ad", "\u200b", "\u202e"})
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

    @Test
    void writesSamplesToLookAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "samples"));
        Map<String, CertificateFacts> samples = Map.of(
                "short-name", Examples.real(Examples.NAME),
                "long-name", Examples.real(Examples.LONG_NAME),
                "long-course", Examples.course(Examples.LONG_COURSE),
                "trial", Examples.trial(Examples.NAME),
                "trial-all-long",
                        Examples.facts(
                                Examples.LONG_NAME, Examples.LONG_COURSE, "Planned contributor: Kinship", 70, true));

        for (Map.Entry<String, CertificateFacts> sample : samples.entrySet()) {
            byte[] bytes = pdf.draw(sample.getValue());
            Files.write(folder.resolve(sample.getKey() + ".pdf"), bytes);
            assertThat(bytes).hasSizeLessThan(MOST_BYTES);
        }
    }
}
