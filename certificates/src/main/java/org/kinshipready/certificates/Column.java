package org.kinshipready.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paragraphs under one another, with a gap above each but the first. */
record Column(List<Entry> entries) {

    /**
     * One paragraph.
     *
     * @param language of its words, or null where it is that of the whole certificate, or none, as of a name
     */
    record Entry(String text, @Nullable String language, Style style, float gap) {}

    /** A paragraph that was set, with the gap above it. */
    record Placed(Paragraph paragraph, @Nullable String language, float gap) {

        Placed smaller(Typesetter typesetter, Map<Style, Float> sizes, float width) {
            float size = sizes.getOrDefault(paragraph.style(), paragraph.size());
            return new Placed(typesetter.smaller(paragraph, size, width), language, gap);
        }
    }

    List<Placed> place(Typesetter typesetter, float width) {
        List<Placed> placed = new ArrayList<>();
        for (Entry entry : entries) {
            Paragraph paragraph = typesetter.set(entry.text(), entry.style(), width);
            if (!paragraph.lines().isEmpty()) {
                float gap = placed.isEmpty() ? 0 : entry.gap() * typesetter.scale();
                placed.add(new Placed(paragraph, entry.language(), gap));
            }
        }
        return placed;
    }
}
