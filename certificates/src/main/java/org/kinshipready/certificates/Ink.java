package org.kinshipready.certificates;

/** The colours of a certificate: colours for text have a contrast of 4.5:1 or more with the paper. */
enum Ink {
    PAPER(0xFFFBF3),
    TEXT(0x2B2730),
    TEAL(0x1B5560),
    BRICK(0x8E2B1C),
    // For the patches of cloth, never for text.
    TERRACOTTA(0xBF6B4E),
    OCHRE(0xDBAA55),
    SAGE(0x86A289),
    LINEN(0xF5E8D0),
    // For what scanners read.
    BLACK(0x000000),
    WHITE(0xFFFFFF);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    int red() {
        return rgb >> 16;
    }

    int green() {
        return rgb >> 8 & 0xFF;
    }

    int blue() {
        return rgb & 0xFF;
    }
}
