package org.kinshipready.content.markdown;

import java.util.regex.Pattern;

/** Sets figures apart from words that are written from the right, as a browser would turn "£22.95" round among them. */
public final class Figures {

    /**
     * A telephone number, or an amount, a time, a day or a range of them; more than digits alone, which are never
     * reversed. Anything longer than people write doesn't count, because a group repeated without limit would use up
     * the stack.
     */
    static final Pattern FIGURE =
            Pattern.compile("\\+?\\d[\\d ]{4,20}\\d|[£€$]\\d{1,20}(?:[.,:/–-][£€$]?\\d{1,20}){0,9}%?"
                    + "|\\d{1,20}(?:[.,:/–-][£€$]?\\d{1,20}){1,9}%?|\\d{1,20}%");

    /** Hebrew and Arabic letters, as Urdu has them. */
    private static final Pattern FROM_THE_RIGHT = Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}&&\\p{L}]");

    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char END = '\u2069';

    private Figures() {}

    /** Whether any of the words are written from the right. */
    static boolean areFromTheRight(String words) {
        return FROM_THE_RIGHT.matcher(words).find();
    }

    /**
     * Words without markup, with each figure between characters that set it apart. If no word is written from the
     * right, they stay as they are.
     */
    public static String isolated(String words) {
        return areFromTheRight(words)
                ? FIGURE.matcher(words).replaceAll(figure -> LEFT_TO_RIGHT + figure.group() + END)
                : words;
    }
}
