package org.kinshipready.certificates;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A stretch of a line in one font and one direction. */
record Run(String text, Face face, boolean rightToLeft) {

    /** Whether a text is written from right to left overall, which its first letter decides. */
    static boolean rightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** The runs of a line, from left to right. */
    static List<Run> of(String line, boolean bold, boolean rightToLeft) {
        List<Face> faces = Alphabet.faces(line, bold);
        Bidi bidi = new Bidi(line, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int count = line.isEmpty() ? 0 : bidi.getRunCount();
        byte[] levels = new byte[count];
        Object[] stretches = new Object[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            stretches[i] = oneDirection(line, faces, bidi.getRunStart(i), bidi.getRunLimit(i), levels[i] % 2 == 1);
        }
        Bidi.reorderVisually(levels, 0, stretches, 0, count);
        List<Run> runs = new ArrayList<>();
        for (Object stretch : stretches) {
            for (Object run : (List<?>) stretch) {
                runs.add((Run) run);
            }
        }
        return runs;
    }

    /** Whether each letter is one glyph and they follow one another, as in European scripts without loose marks. */
    boolean plain() {
        return !rightToLeft && face.isEuropean() && text.codePoints().noneMatch(Run::needsShaping);
    }

    private static boolean needsShaping(int character) {
        return Alphabet.isMark(character)
                || Character.UnicodeScript.of(character) == Character.UnicodeScript.DEVANAGARI;
    }

    private static List<Run> oneDirection(String line, List<Face> faces, int from, int to, boolean rightToLeft) {
        List<Run> runs = new ArrayList<>();
        for (int start = from, at = from + 1; at <= to; at++) {
            if (at == to || faces.get(at) != faces.get(start)) {
                runs.add(new Run(line.substring(start, at), faces.get(start), rightToLeft));
                start = at;
            }
        }
        if (rightToLeft) {
            Collections.reverse(runs);
        }
        return runs;
    }
}
