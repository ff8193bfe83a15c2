package org.kinshipready.content;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks line by line for anything in a file that would make a Markdown parser slow, or overflow its stack.
 *
 * <p>It may count more than the parser would find, but never less.
 */
final class LineLimits {

    private static final int MAX_CHARACTERS = 10_000;
    /** Brackets and stars in a paragraph: each can open one more level. */
    private static final int MAX_OPENERS = 1_000;
    /** A table fills each row up to the widest, so a few characters can produce very many cells. */
    private static final int MAX_CELLS = 10_000;
    /** A new list item ends a paragraph. */
    private static final Pattern ITEM = Pattern.compile(" {0,3}[-*+] +\\S.*");

    private final boolean markdown;
    private int characters;
    private int openers;
    private int widestRow;
    private int cells;

    /** @param markdown whether lines form paragraphs; in a list of entries, such as a glossary, they don't */
    LineLimits(boolean markdown) {
        this.markdown = markdown;
    }

    Optional<String> objection(String line) {
        String unquoted = unquoted(line);
        if (!markdown || unquoted.isBlank() || ITEM.matcher(unquoted).matches()) {
            characters = 0;
            openers = 0;
        }
        if (unquoted.isBlank()) {
            widestRow = 0;
        }
        count(line);
        if (line.length() > MAX_CHARACTERS) {
            return Optional.of("This line is over 10,000 characters long. Split it up.");
        }
        if (nesting(line) > Limits.MAX_NESTING) {
            return Optional.of("This is nested more than 100 levels deep. Make it flatter.");
        }
        return overflow();
    }

    private Optional<String> overflow() {
        if (characters > MAX_CHARACTERS) {
            return Optional.of("This paragraph is over 10,000 characters long. Split it up with empty lines.");
        }
        if (openers > MAX_OPENERS) {
            return Optional.of(
                    "This paragraph has over 1,000 brackets, stars and underscores. Split it up with empty lines.");
        }
        return cells > MAX_CELLS
                ? Optional.of("The tables up to here have over 10,000 cells. Make them smaller.")
                : Optional.empty();
    }

    private void count(String line) {
        characters += line.length();
        int pipes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            openers += "[*_<".indexOf(c) >= 0 ? 1 : 0;
            pipes += c == '|' ? 1 : 0;
        }
        if (pipes > 0) {
            widestRow = Math.max(widestRow, pipes + 1);
            cells += widestRow;
        }
    }

    private static String unquoted(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == '>' || line.charAt(start) == ' ')) {
            start++;
        }
        // Keeps the spaces after the last quote mark, which tell a list item from continuing text.
        return line.substring(line.lastIndexOf('>', Math.max(start - 1, 0)) + 1);
    }

    /** How many quote and list marks the line begins with. */
    private static int nesting(String line) {
        int marks = 0;
        for (int i = 0; i < line.length() && " \t>-*+.)0123456789".indexOf(line.charAt(i)) >= 0; i++) {
            boolean listMark =
                    "-*+.)".indexOf(line.charAt(i)) >= 0 && i + 1 < line.length() && line.charAt(i + 1) <= ' ';
            marks += listMark || line.charAt(i) == '>' ? 1 : 0;
        }
        return marks;
    }
}
