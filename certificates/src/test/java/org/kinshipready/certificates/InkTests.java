package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Tests for {@link Ink}. */
class InkTests {

    private static final double AA = 4.5;

    @Test
    void standsOutFromThePaper() {
        assertThat(Arrays.stream(Style.values()).filter(style -> style.ink() != Ink.PAPER))
                .allSatisfy(
                        style -> assertThat(contrast(style.ink(), Ink.PAPER)).isGreaterThanOrEqualTo(AA));
    }

    @Test
    void standsOutFromTheBandOfATrial() {
        assertThat(contrast(Ink.PAPER, Ink.BRICK)).isGreaterThanOrEqualTo(AA);
    }

    // WCAG 2.2, "contrast ratio" and "relative luminance".
    private static double contrast(Ink one, Ink other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Ink ink) {
        return 0.2126 * linear(ink.red()) + 0.7152 * linear(ink.green()) + 0.0722 * linear(ink.blue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
