package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link Layout}: nothing is cut off, nothing lies upon anything else. */
class LayoutTests {

    private static final float INSIDE_THE_BORDER = 60;
    private static final float BORDER = 46;

    private static final List<String> TRIAL =
            List.of("Trial: not a real certificate", "Treial: nid tystysgrif go iawn");

    @ParameterizedTest
    @ValueSource(
            strings = {
                Examples.NAME,
                Examples.LONG_NAME,
                "Wilhelmina Alexandrina Margaret Anne Featherstone",
                "W",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
                "ẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰẰ"
            })
    void keepsEveryTextInItsPlace(String name) {
        for (String course : List.of(Examples.COURSE, Examples.LONG_COURSE, "M".repeat(150))) {
            for (boolean trial : List.of(true, false)) {
                CertificateFacts facts = Examples.facts(name, course, course + " " + course, 70, trial);
                assertInPlace(facts, Grid.OF_ONE);
                assertInPlace(Examples.bilingual(facts, course), Grid.OF_TWO);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.kinshipready.certificates.Names#all")
    void keepsTheLongestNamesInTheirPlace(String name) {
        assertInPlace(Examples.real(Names.longest(name)), Grid.OF_ONE);
        assertInPlace(Examples.bilingual(Names.longest(name)), Grid.OF_TWO);
    }

    @Test
    void keepsLongAddressesInTheirPlace() {
        CertificateFacts facts = Examples.checkedAt("https://" + "kinship-carers.".repeat(6) + "gov.uk/verify");

        assertInPlace(facts, Grid.OF_ONE);
        assertInPlace(Examples.bilingual(facts, Examples.LONG_COURSE), Grid.OF_TWO);
    }

    @Test
    void keepsTheirPlaceWithoutAQrCode() {
        assertInPlace(Examples.inEarlierDays(), Grid.OF_ONE);
        assertInPlace(Examples.checkedAt(""), Grid.OF_ONE);
    }

    @Test
    void writesBothLanguagesEquallyLarge() {
        List<ReadPdf.Line> lines = ReadPdf.draw(Examples.bilingual(Examples.trial(Examples.NAME), "Cwrs"))
                .read();

        for (List<String> pair : List.of(
                List.of("Tystysgrif gwblhau", "Certificate of completion"),
                List.of("Treial: nid tystysgrif go iawn", "Trial: not a real certificate"),
                List.of("Cwrs", Examples.COURSE),
                List.of("Fersiwn 1.2.0", "Version 1.2.0"))) {
            assertThat(lines.stream()
                            .filter(line -> pair.contains(line.text()))
                            .map(ReadPdf.Line::size)
                            .distinct())
                    .as("%s", pair)
                    .hasSize(1);
        }
    }

    @Test
    void writesALongNameOnTwoLinesThatReadAsOne() {
        assertThat(Examples.LONG_NAME).hasSize(100);
        List<String> lines = ReadPdf.draw(Examples.real(Examples.LONG_NAME)).lines();
        assertThat(lines.get(1) + " " + lines.get(2)).isEqualTo(Examples.LONG_NAME);
    }

    @Test
    void writesAShortNameLargerThanAnythingElse() {
        List<ReadPdf.Line> placed = ReadPdf.draw(Examples.real(Examples.NAME)).read();
        assertThat(placed.get(1))
                .isEqualTo(placed.stream()
                        .filter(line -> !line.tag().equals("Figure"))
                        .max(Comparator.comparing(ReadPdf.Line::size))
                        .orElseThrow());
    }

    @Test
    void writesTrialInLargeLetters() {
        assertThat(ReadPdf.draw(Examples.trial(Examples.NAME)).read().get(1).size())
                .isGreaterThanOrEqualTo(28);
    }

    private static void assertInPlace(CertificateFacts facts, Grid grid) {
        List<ReadPdf.Line> lines = ReadPdf.draw(facts).read();
        for (ReadPdf.Line line : lines) {
            assertThat(line.left()).isGreaterThan(INSIDE_THE_BORDER);
            assertThat(line.right()).isLessThan(Layout.WIDTH - INSIDE_THE_BORDER);
            assertThat(line.bottom()).isGreaterThan(BORDER);
            assertThat(line.top()).isLessThan(Layout.HEIGHT - BORDER);
            assertThat(line.bottom() > grid.rule() || line.top() < grid.rule())
                    .as(line.text())
                    .isTrue();
            boolean onTheBand = line.top() > grid.bandBottom() && line.bottom() < grid.band();
            assertThat(onTheBand).as(line.text()).isEqualTo(TRIAL.contains(line.text()));
            for (ReadPdf.Line other : lines) {
                assertThat(line.equals(other) || apart(line, other))
                        .as(line.text() + " / " + other.text())
                        .isTrue();
            }
        }
    }

    private static boolean apart(ReadPdf.Line one, ReadPdf.Line other) {
        return one.right() < other.left()
                || other.right() < one.left()
                || one.top() < other.bottom()
                || other.top() < one.bottom();
    }
}
