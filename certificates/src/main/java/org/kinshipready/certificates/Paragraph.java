package org.kinshipready.certificates;

import java.util.List;

/**
 * A text broken into lines at the size at which it fits.
 *
 * @param above how far a line reaches above its baseline, as a share of the size
 * @param below how far it reaches below
 */
record Paragraph(List<String> lines, Style style, float size, float above, float below) {

    float height() {
        return lines.size() * lineHeight();
    }

    float lineHeight() {
        return (above + below) * size;
    }

    /** Whether it is written from right to left overall. */
    boolean rightToLeft() {
        return Run.rightToLeft(String.join("", lines));
    }
}
