package org.kinshipready.certificates;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs under one another, with a gap above each but the first. */
record Column(List<Entry> entries) {

    private static final float SMALLER = 0.95f;

    record Entry(String text, Style style, float gap) {}

    private record Placed(Paragraph paragraph, float gap) {}

    /** Writes them halfway between a top and a bottom, all smaller if they are too high for it. */
    void write(Sheet sheet, float middle, float width, float top, float bottom) {
        List<Placed> placed = place(sheet.typesetter(), width, top - bottom);
        float y = top - (top - bottom - height(placed)) / 2;
        for (Placed next : placed) {
            sheet.write(next.paragraph(), middle, y - next.gap());
            y -= next.gap() + next.paragraph().height();
        }
    }

    private List<Placed> place(Typesetter typesetter, float width, float height) {
        List<Placed> placed = place(typesetter, width);
        return height(placed) <= height ? placed : place(typesetter.scaled(SMALLER), width, height);
    }

    private List<Placed> place(Typesetter typesetter, float width) {
        List<Placed> placed = new ArrayList<>();
        for (Entry entry : entries) {
            Paragraph paragraph = typesetter.set(entry.text(), entry.style(), width);
            if (!paragraph.lines().isEmpty()) {
                placed.add(new Placed(paragraph, placed.isEmpty() ? 0 : entry.gap() * typesetter.scale()));
            }
        }
        return placed;
    }

    private static float height(List<Placed> placed) {
        float height = 0;
        for (Placed each : placed) {
            height += each.gap() + each.paragraph().height();
        }
        return height;
    }
}
