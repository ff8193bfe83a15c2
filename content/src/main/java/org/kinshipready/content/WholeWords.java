package org.kinshipready.content;

/** Where words begin and end; a hyphen between two makes them one. */
final class WholeWords {

    private WholeWords() {}

    static boolean begins(String text, int at) {
        return isWord(text, at) && !isWord(text, at - 1) && !(isHyphen(text, at - 1) && isWord(text, at - 2));
    }

    /** Whether a word, or what follows it, ends before a place. */
    static boolean ends(String text, int at) {
        return !isWord(text, at) && !(isHyphen(text, at) && isWord(text, at + 1));
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isHyphen(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == '-';
    }
}
