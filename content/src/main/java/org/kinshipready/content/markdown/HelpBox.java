package org.kinshipready.content.markdown;

import java.util.List;
import org.commonmark.node.CustomBlock;

/** Who to call; takes the place of a {@code [!HELP]} callout once its helplines have been looked up. */
public final class HelpBox extends CustomBlock {

    private final String label;
    private final List<Line> lines;

    public HelpBox(Labels labels, List<Line> lines) {
        this.label = labels.help();
        this.lines = List.copyOf(lines);
    }

    /**
     * Somebody to call.
     *
     * @param nation where they help; empty for all of England and Wales
     * @param number to show
     * @param address that calls the number
     * @param hours when they answer
     */
    public record Line(String name, String nation, String number, String address, String hours) {}

    String label() {
        return label;
    }

    List<Line> lines() {
        return lines;
    }
}
