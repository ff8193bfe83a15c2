package org.kinshipready.certificates;

import java.util.ArrayList;
import java.util.List;

/** Columns beside one another, equally wide and at one size, read one after another. */
record Columns(List<Column> columns) {

    private static final float SMALLER = 0.95f;
    private static final float APART = 18;

    Columns(Column... columns) {
        this(List.of(columns));
    }

    /** Writes them between a left and a right, halfway between a top and a bottom; smaller if they are too high. */
    void write(Sheet sheet, float left, float right, float top, float bottom) {
        float width = (right - left + APART) / columns.size();
        List<List<Column.Placed>> placed = place(new Typesetter(sheet.typefaces(), 1), width - APART, top - bottom);
        float start = top - (top - bottom - highest(placed)) / 2;
        for (int i = 0; i < placed.size(); i++) {
            float middle = left + i * width + (width - APART) / 2;
            float y = start;
            for (Column.Placed next : placed.get(i)) {
                sheet.write(next.paragraph(), next.language(), middle, y - next.gap());
                y -= next.gap() + next.paragraph().height();
            }
        }
    }

    private List<List<Column.Placed>> place(Typesetter typesetter, float width, float height) {
        List<List<Column.Placed>> placed = new ArrayList<>();
        for (Column column : columns) {
            placed.add(column.place(typesetter, width));
        }
        return highest(placed) <= height ? placed : place(typesetter.scaled(SMALLER), width, height);
    }

    private static float highest(List<List<Column.Placed>> columns) {
        float highest = 0;
        for (List<Column.Placed> column : columns) {
            float height = 0;
            for (Column.Placed each : column) {
                height += each.gap() + each.paragraph().height();
            }
            highest = Math.max(highest, height);
        }
        return highest;
    }
}
