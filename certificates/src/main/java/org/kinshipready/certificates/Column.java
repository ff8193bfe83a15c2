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
     * @param language the language of its words; null if it is that of the whole certificate, or there is none, as for
     *     a name
     * @param link where it leads, or null
     */
    record Entry(
            String text,
            @Nullable String language,
            Style style,
            float gap,
            @Nullable Link link) {

        Entry(String text, @Nullable String language, Style style, float gap) {
            this(text, language, style, gap, null);
        }
    }

    /** A typeset paragraph, with the gap above it. */
    record Placed(Paragraph paragraph, Entry entry, float gap) {

        Placed smaller(Typesetter typesetter, Map<Style, Float> sizes, float width) {
            float size = sizes.getOrDefault(paragraph.style(), paragraph.size());
            return new Placed(typesetter.smaller(paragraph, size, width), entry, gap);
        }
    }

    List<Placed> place(Typesetter typesetter, float width) {
        List<Placed> placed = new ArrayList<>();
        for (Entry entry : entries) {
            Paragraph paragraph = typesetter.set(entry.text(), entry.style(), width);
            if (!paragraph.lines().isEmpty()) {
                float gap = placed.isEmpty() ? 0 : entry.gap() * typesetter.scale();
                placed.add(new Placed(paragraph, entry, gap));
            }
        }
        return placed;
    }
}
