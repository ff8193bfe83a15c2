package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link Layout}: nothing is cut off, nothing lies upon anything else. */
class LayoutTests {

    private static final float INSIDE_THE_BORDER = 60;

    // Of the size: how far a capital with marks reaches up, and a letter down, in Noto Sans.
    private static final float UP = 1.0f;
    private static final float DOWN = 0.24f;

    // Four facts beside one another, each with its label, and the note.
    private static final int AT_THE_FOOT = 9;

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
                String credit = course + " " + course;
                assertInPlace(ReadPdf.draw(Examples.facts(name, course, credit, 70, trial)), trial ? 2 : 1);
            }
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
                        .max(Comparator.comparing(ReadPdf.Line::size))
                        .orElseThrow());
    }

    @Test
    void writesTrialInLargeLetters() {
        assertThat(ReadPdf.draw(Examples.trial(Examples.NAME)).read().get(1).size())
                .isGreaterThanOrEqualTo(28);
    }

    private static void assertInPlace(ReadPdf pdf, int heading) {
        List<ReadPdf.Line> placed = pdf.read();
        for (ReadPdf.Line line : placed) {
            assertThat(line.left()).isGreaterThan(INSIDE_THE_BORDER);
            assertThat(line.right()).isLessThan(Layout.WIDTH - INSIDE_THE_BORDER);
            assertThat(line.baseline()).isBetween(INSIDE_THE_BORDER, Layout.HEIGHT - INSIDE_THE_BORDER);
        }
        assertBetweenBandAndRule(placed.subList(heading, placed.size() - AT_THE_FOOT));
        assertApart(placed.subList(0, placed.size() - AT_THE_FOOT));
    }

    private static void assertBetweenBandAndRule(List<ReadPdf.Line> learning) {
        ReadPdf.Line first = learning.getFirst();
        ReadPdf.Line last = learning.getLast();
        assertThat(first.baseline() + first.size() * UP).isLessThan(Layout.BAND_BOTTOM);
        assertThat(last.baseline() - last.size() * DOWN).isGreaterThan(148);
    }

    private static void assertApart(List<ReadPdf.Line> lines) {
        for (int i = 1; i < lines.size(); i++) {
            ReadPdf.Line above = lines.get(i - 1);
            ReadPdf.Line below = lines.get(i);
            assertThat(above.baseline() - below.baseline()).isGreaterThan(above.size() * DOWN + below.size() * UP);
        }
    }
}
