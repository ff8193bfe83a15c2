package org.kinshipready.certificates;

/** The border: a row of patches along each edge, as on a quilt made for someone. */
record Patchwork(Sheet sheet) {

    private static final float PATCH = 16;
    private static final int ACROSS = 50;
    private static final int UP = 34;

    private static final Ink[] CLOTH = {Ink.TEAL, Ink.OCHRE, Ink.SAGE, Ink.TERRACOTTA};

    void border(float width, float height) {
        float left = (width - ACROSS * PATCH) / 2;
        float bottom = (height - UP * PATCH) / 2;
        for (int column = 0; column < ACROSS; column++) {
            for (int row = 0; row < UP; row++) {
                if (column == 0 || row == 0 || column == ACROSS - 1 || row == UP - 1) {
                    patch(column, row, left + column * PATCH, bottom + row * PATCH);
                }
            }
        }
    }

    /** Three diamonds, the middle one larger, to set a title apart. */
    void divider(float middle, float height) {
        diamond(Ink.OCHRE, middle - 18, height, 4);
        diamond(Ink.TERRACOTTA, middle, height, 6);
        diamond(Ink.OCHRE, middle + 18, height, 4);
    }

    private void diamond(Ink cloth, float x, float y, float reach) {
        sheet.decorate(cloth, x - reach, y, x, y + reach, x + reach, y, x, y - reach);
    }

    // Half a square of cloth; the diagonals of each quarter lean towards its corner of the page.
    private void patch(int column, int row, float x, float y) {
        Ink cloth = CLOTH[(Math.min(column, ACROSS - 1 - column) + Math.min(row, UP - 1 - row)) % CLOTH.length];
        boolean leftHalf = column < ACROSS / 2;
        boolean lowerHalf = row < UP / 2;
        float outerX = leftHalf ? x : x + PATCH;
        float innerX = leftHalf ? x + PATCH : x;
        float outerY = lowerHalf ? y : y + PATCH;
        float innerY = lowerHalf ? y + PATCH : y;
        sheet.decorateRectangle(Ink.LINEN, x, y, PATCH, PATCH);
        sheet.decorate(cloth, outerX, outerY, innerX, outerY, outerX, innerY);
    }
}
