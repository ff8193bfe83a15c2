package org.kinshipready.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Breaks a text into lines no wider than asked for, unless a single piece is wider. */
record LineBreaks(Pattern pieces, ToDoubleFunction<String> width) {

    /** A word with the spaces or the hyphen after it; a no-break space doesn't end a word. */
    static final Pattern WORDS = Pattern.compile("[^ -]*[ -]+|[^ -]+");

    /**
     * A part of an address with the sign before it, because a hyphen or full stop at the end of a line would get lost.
     */
    static final Pattern ADDRESS = Pattern.compile("[./]*[^./]+[./]*$|[./]*[^./]+");

    /** A letter with its marks, for a word that is wider than a line. */
    static final Pattern LETTERS = Pattern.compile("\\X");

    private static final double NARROWER = 0.98;

    /** Joined together, the lines are the text: each line keeps the space at which it was broken. */
    List<String> lines(String text, double most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece :
                pieces.matcher(text).results().map(MatchResult::group).toList()) {
            if (line.isEmpty() || width(line + piece) <= most) {
                line += piece;
            } else {
                lines.add(line);
                line = piece;
            }
        }
        if (!line.isBlank()) {
            lines.add(line);
        }
        return lines;
    }

    /** As few lines as possible, but about equally long, so that the last isn't a single word. */
    List<String> evenLines(String text, double most) {
        List<String> lines = lines(text, most);
        for (double narrower = most; lines.size() > 1; narrower *= NARROWER) {
            List<String> even = lines(text, narrower);
            if (even.size() > lines.size() || !fit(even, narrower)) {
                break;
            }
            lines = even;
        }
        return lines;
    }

    boolean fit(List<String> lines, double most) {
        return lines.stream().allMatch(line -> width(line) <= most);
    }

    private double width(String line) {
        return width.applyAsDouble(line.stripTrailing());
    }
}
