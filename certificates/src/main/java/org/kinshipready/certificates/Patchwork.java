package org.kinshipready.certificates;

/**
 * Patches along each edge of a rectangle, as on a quilt made for someone.
 *
 * @param across how many patches it is wide
 * @param up how many patches it is high
 */
record Patchwork(Sheet sheet, int across, int up) {

    private static final float PATCH = 16;

    private static final Ink[] CLOTH = {Ink.TEAL, Ink.OCHRE, Ink.SAGE, Ink.TERRACOTTA};

    /** Draws them around a place. */
    void border(float x, float y) {
        float left = x - across * PATCH / 2;
        float bottom = y - up * PATCH / 2;
        for (int column = 0; column < across; column++) {
            for (int row = 0; row < up; row++) {
                if (column == 0 || row == 0 || column == across - 1 || row == up - 1) {
                    patch(column, row, left + column * PATCH, bottom + row * PATCH);
                }
            }
        }
    }

    /** Three diamonds, the middle one larger, to set a title apart. */
    void divider(float middle, float height) {
        sheet.decorateDiamond(Ink.OCHRE, middle - 18, height, 4);
        sheet.decorateDiamond(Ink.TERRACOTTA, middle, height, 6);
        sheet.decorateDiamond(Ink.OCHRE, middle + 18, height, 4);
    }

    // Half a square of cloth; the diagonals of each quarter lean towards its corner of the page.
    private void patch(int column, int row, float x, float y) {
        Ink cloth = CLOTH[(Math.min(column, across - 1 - column) + Math.min(row, up - 1 - row)) % CLOTH.length];
        boolean leftHalf = column < across / 2;
        boolean lowerHalf = row < up / 2;
        float outerX = leftHalf ? x : x + PATCH;
        float innerX = leftHalf ? x + PATCH : x;
        float outerY = lowerHalf ? y : y + PATCH;
        float innerY = lowerHalf ? y + PATCH : y;
        sheet.decorateRectangle(Ink.LINEN, x, y, PATCH, PATCH);
        sheet.decorate(cloth, outerX, outerY, innerX, outerY, outerX, innerY);
    }
}
