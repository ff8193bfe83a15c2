package org.kinshipready.content.markdown;

import org.commonmark.node.CustomBlock;

/** A quote whose first line is {@code [!NAME]}. */
public final class Callout extends CustomBlock {

    private final String name;
    private final boolean alone;
    private Labels labels = Labels.in("en");

    Callout(String name, boolean alone) {
        this.name = name;
        this.alone = alone;
    }

    /** What stands between {@code [!} and {@code ]}, as the author wrote it. */
    public String name() {
        return name;
    }

    /** Sets the words that its box begins with. */
    public void label(Labels others) {
        labels = others;
    }

    String label() {
        return name.equalsIgnoreCase("important") ? labels.important() : labels.note();
    }

    /** Whether nothing follows the mark on its line. */
    public boolean alone() {
        return alone;
    }
}
