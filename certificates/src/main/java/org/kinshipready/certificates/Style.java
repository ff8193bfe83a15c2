package org.kinshipready.certificates;

/** How a paragraph is set: its tag, its weight, its size in points when it fits, and how many lines it may take. */
enum Style {
    TITLE("H1", false, 37, 1, Ink.TEAL),
    TRIAL("P", true, 30, 1, Ink.PAPER),
    HOLDER("P", true, 44, 2, Ink.TEXT),
    LINKING("P", false, 17, 1, Ink.TEXT),
    COURSE("H2", true, 27, 3, Ink.TEAL),
    DETAIL("P", false, 15, 2, Ink.TEXT),
    LABEL("P", false, 11.5f, 1, Ink.TEXT),
    FACT("P", true, 14, 2, Ink.TEXT),
    ADDRESS("P", true, 14, 1, Ink.TEAL),
    // To be typed from paper: in Noto Sans no two of its characters look alike, less so in bold.
    CODE("P", false, 15, 1, Ink.TEXT),
    NOTE("P", false, 12.5f, 2, Ink.TEXT);

    private final String tag;
    private final boolean bold;
    private final float size;
    private final int lines;
    private final Ink ink;

    Style(String tag, boolean bold, float size, int lines, Ink ink) {
        this.tag = tag;
        this.bold = bold;
        this.size = size;
        this.lines = lines;
        this.ink = ink;
    }

    String tag() {
        return tag;
    }

    boolean bold() {
        return bold;
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
}
