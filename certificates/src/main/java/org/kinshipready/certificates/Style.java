package org.kinshipready.certificates;

/** How a paragraph is typeset: its tag, its weight, its size in points if it fits, and how many lines it may take. */
enum Style {
    TITLE("H1", false, 37, 1, Ink.TEAL),
    TRIAL("P", true, 30, 1, Ink.PAPER),
    HOLDER("P", true, 44, 2, Ink.TEXT),
    LINKING("P", false, 17, 1, Ink.TEXT),
    COURSE("H2", true, 27, 3, Ink.TEAL),
    DETAIL("P", false, 15, 2, Ink.TEXT),
    LABEL("P", false, 11.5f, 1, Ink.TEXT),
    FACT("P", true, 14, 2, Ink.TEXT),
    ADDRESS("P", true, 14, 2, Ink.TEAL),
    // People type this from paper. In Noto Sans no two of its characters look alike, though in bold they are less
    // distinct.
    CODE("P", false, 15, 1, Ink.TEXT),
    NOTE("P", false, 12.5f, 2, Ink.TEXT),

    // For learning records, whose texts are aligned left and keep their size.
    RECORD("H1", false, 28, Ink.TEAL),
    PERSON("P", true, 19, Ink.TEXT),
    COMPLETED("H2", true, 14, Ink.TEAL),
    STATUS("P", true, 11, Ink.BRICK),
    PLAIN("P", false, 11, Ink.TEXT),
    LINKED("P", false, 11, Ink.TEAL),
    OUTCOME("LBody", false, 11, Ink.TEXT),
    BAND("P", true, 15, Ink.PAPER),
    RUNNING("P", false, 9, Ink.TEXT);

    // More lines than the longest text takes at full size.
    private static final int AS_MANY_AS_NEEDED = 12;

    private final String tag;
    private final boolean bold;
    private final float size;
    private final int lines;
    private final boolean flowing;
    private final Ink ink;

    Style(String tag, boolean bold, float size, int lines, Ink ink) {
        this(tag, bold, size, lines, false, ink);
    }

    Style(String tag, boolean bold, float size, Ink ink) {
        this(tag, bold, size, AS_MANY_AS_NEEDED, true, ink);
    }

    Style(String tag, boolean bold, float size, int lines, boolean flowing, Ink ink) {
        this.tag = tag;
        this.bold = bold;
        this.size = size;
        this.lines = lines;
        this.flowing = flowing;
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

    /** Whether it starts at the left and fills its lines at its own size, rather than being centred in a place. */
    boolean flowing() {
        return flowing;
    }

    Ink ink() {
        return ink;
    }
}
