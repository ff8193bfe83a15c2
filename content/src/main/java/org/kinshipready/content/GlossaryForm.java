package org.kinshipready.content;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term, or another name for it, as it can appear in a text.
 *
 * @param exact the places of the letters whose case matters: "SEN" is a term, "sen" and "Sen" aren't
 */
record GlossaryForm(String id, String text, BitSet exact) {

    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{Lu}\\p{N}]{2,}(?![\\p{L}\\p{N}])");

    static GlossaryForm of(String id, String text) {
        BitSet exact = new BitSet();
        Matcher abbreviation = ABBREVIATION.matcher(text);
        while (abbreviation.find()) {
            exact.set(abbreviation.start(), abbreviation.end());
        }
        return new GlossaryForm(id, text, exact);
    }

    int length() {
        return text.length();
    }

    boolean isAt(String plain, int start) {
        int end = start + text.length();
        if (end > plain.length() || !WholeWords.ends(plain, end)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!same(text.charAt(i), plain.charAt(start + i), exact.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(char wanted, char found, boolean exactly) {
        return wanted == found || (!exactly && Character.toLowerCase(wanted) == Character.toLowerCase(found));
    }
}
