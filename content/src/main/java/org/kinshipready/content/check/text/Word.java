package org.kinshipready.content.check.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a passage: letters, digits and the apostrophes within.
 *
 * @param start where in the passage it begins
 * @param joined whether a hyphen joins it to the word before, so that the two count as one
 * @param opening whether a capital letter is usual here: at the beginning of a sentence, a quotation or a bracket
 */
public record Word(String text, int start, boolean joined, boolean opening) {

    /** Stands in for something that isn't written in the text itself, such as a figure. */
    static final char STAND_IN = '\uFFFC';

    public int end() {
        return start + text.length();
    }

    /** The words of a text, in order; web and email addresses aren't words. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfChunk(text, at);
            if (end == at) {
                at++;
            } else {
                if (!isAddress(text, at, end)) {
                    addWords(text, at, end, words);
                }
                at = end;
            }
        }
        return words;
    }

    private static int endOfChunk(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '\u00A0') {
            end++;
        }
        return end;
    }

    /** Whether there is an @ or a :// in it, or a dot between two letters on each side, as in gov.uk. */
    private static boolean isAddress(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean dot =
                    c == '.' && i - start >= 2 && end - i > 2 && areLetters(text, i - 2) && areLetters(text, i + 1);
            if (dot || c == '@' || (c == ':' && text.startsWith("://", i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean areLetters(String text, int first) {
        return Character.isLetter(text.charAt(first)) && Character.isLetter(text.charAt(first + 1));
    }

    private static void addWords(String text, int start, int end, List<Word> words) {
        int at = start;
        while (at < end) {
            if (!isPart(text.charAt(at))) {
                at++;
                continue;
            }
            int first = at;
            while (at < end && (isPart(text.charAt(at)) || isApostropheWithin(text, at, end))) {
                at++;
            }
            boolean joined = first > start + 1 && isHyphen(text.charAt(first - 1)) && isPart(text.charAt(first - 2));
            words.add(new Word(text.substring(first, at), first, joined, !joined && isOpening(text, first)));
        }
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == STAND_IN || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostropheWithin(String text, int at, int end) {
        return (text.charAt(at) == '\'' || text.charAt(at) == '\u2019') && at + 1 < end && isPart(text.charAt(at + 1));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isOpening(String text, int start) {
        int before = start - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || "\"'\u201C\u2018\u201D\u2019([:;.!?\u2026/\u2013\u2014".indexOf(text.charAt(before)) >= 0;
    }
}
