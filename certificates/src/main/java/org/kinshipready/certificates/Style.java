package org.kinshipready.certificates;

import org.openpdf.text.pdf.BaseFont;

/** How a paragraph is set: its weight, its size in points when it fits, and how many lines it may take. */
enum Style {
    TITLE(false, 37, 1, Ink.TEAL),
    TRIAL(true, 30, 1, Ink.PAPER),
    HOLDER(true, 44, 2, Ink.TEXT),
    LINKING(false, 17, 1, Ink.TEXT),
    COURSE(true, 27, 3, Ink.TEAL),
    DETAIL(false, 15, 2, Ink.TEXT),
    LABEL(false, 11.5f, 1, Ink.TEXT),
    FACT(true, 14, 2, Ink.TEXT),
    NOTE(false, 12.5f, 2, Ink.TEXT);

    // Tall enough for a capital with two marks under a letter that hangs down.
    private static final float LEADING = 1.3f;
    private static final float CAPITALS = 0.714f;

    private final boolean bold;
    private final float size;
    private final int lines;
    private final Ink ink;

    Style(boolean bold, float size, int lines, Ink ink) {
        this.bold = bold;
        this.size = size;
        this.lines = lines;
        this.ink = ink;
    }

    BaseFont font(Typefaces typefaces) {
        return bold ? typefaces.bold() : typefaces.regular();
    }

    float size() {
        return size;
    }

    int lines() {
        return lines;
    }

    Ink ink() {
        return ink;
    }

    static float capitalHeight(float size) {
        return size * CAPITALS;
    }

    static float lineHeight(float size) {
        return size * LEADING;
    }
}
