package org.kinshipready.certificates;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Columns side by side, equally wide, read one after another.
 *
 * @param alike whether they say the same; if so, no paragraph in one may be larger than its counterpart in another
 */
record Columns(List<Column> columns, boolean alike) {

    private static final float SMALLER = 0.95f;
    private static final float APART = 18;

    Columns(Column... columns) {
        this(List.of(columns), false);
    }

    /** Writes them between left and right, halfway between top and bottom; smaller if they are too high. */
    void write(Sheet sheet, float left, float right, float top, float bottom) {
        float width = (right - left + APART) / columns.size();
        List<List<Column.Placed>> placed = place(new Typesetter(sheet.typefaces(), 1), width - APART, top - bottom);
        float start = top - (top - bottom - highest(placed)) / 2;
        for (int i = 0; i < placed.size(); i++) {
            float middle = left + i * width + (width - APART) / 2;
            float y = start;
            for (Column.Placed next : placed.get(i)) {
                sheet.write(next, middle, y - next.gap());
                y -= next.gap() + next.paragraph().height();
            }
        }
    }

    private List<List<Column.Placed>> place(Typesetter typesetter, float width, float height) {
        List<List<Column.Placed>> placed = new ArrayList<>();
        for (Column column : columns) {
            placed.add(column.place(typesetter, width));
        }
        if (alike) {
            placed = alike(placed, typesetter, width);
        }
        return highest(placed) <= height ? placed : place(typesetter.scaled(SMALLER), width, height);
    }

    private static List<List<Column.Placed>> alike(
            List<List<Column.Placed>> columns, Typesetter typesetter, float width) {
        Map<Style, Float> sizes = new EnumMap<>(Style.class);
        columns.forEach(column -> column.forEach(placed ->
                sizes.merge(placed.paragraph().style(), placed.paragraph().size(), Math::min)));
        return columns.stream()
                .map(column -> column.stream()
                        .map(placed -> placed.smaller(typesetter, sizes, width))
                        .toList())
                .toList();
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
