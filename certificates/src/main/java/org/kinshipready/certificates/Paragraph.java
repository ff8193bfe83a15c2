package org.kinshipready.certificates;

import java.util.List;

/** A text broken into lines at the size at which it fits. */
record Paragraph(List<String> lines, Style style, float size) {

    float height() {
        return lines.size() * Style.lineHeight(size);
    }
}
