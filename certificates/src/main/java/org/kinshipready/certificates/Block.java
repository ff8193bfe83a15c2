package org.kinshipready.certificates;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs that stay together on a page. */
record Block(List<Piece> pieces) {

    /**
     * A typeset paragraph.
     *
     * @param item whether it is an item of a list
     */
    record Piece(Column.Placed placed, boolean item) {}

    float height() {
        float height = 0;
        for (Piece piece : pieces) {
            height += piece.placed().gap() + piece.placed().paragraph().height();
        }
        return height;
    }

    /** The blocks of each page. A block too high for any page gets a page to itself. */
    static List<List<Block>> pages(List<Block> blocks, float room) {
        List<List<Block>> pages = new ArrayList<>();
        List<Block> page = new ArrayList<>();
        float left = room;
        for (Block block : blocks) {
            if (block.height() > left && !page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
                left = room;
            }
            page.add(block);
            left -= block.height();
        }
        pages.add(page);
        return pages;
    }
}
