package org.kinshipready.content.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence of a passage; a passage without a full stop, such as a thing in a list, is one.
 *
 * @param start where in the passage its first word begins
 */
public record Sentence(int start, List<Word> words) {

    /** What a dot can follow without ending the sentence. */
    private static final Set<String> SHORT_FORMS =
            Set.of("mr", "mrs", "ms", "dr", "st", "prof", "rev", "vs", "etc", "no", "tel", "approx", "g", "e");

    /** More marks than these can't be the end of a sentence, and looking further would take long. */
    private static final int MOST_MARKS = 10;

    private static final String CLOSING = "\"')]\u201D\u2019";

    /** How many words it has; those joined by a hyphen are one. */
    public int length() {
        return (int) words.stream().filter(word -> !word.joined()).count();
    }

    static List<Sentence> of(String text, List<Word> words) {
        List<Sentence> sentences = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            current.add(word);
            if (i + 1 == words.size() || endsBetween(text, word, words.get(i + 1))) {
                sentences.add(new Sentence(current.getFirst().start(), List.copyOf(current)));
                current.clear();
            }
        }
        return sentences;
    }

    private static boolean endsBetween(String text, Word word, Word next) {
        for (int i = word.end(); i < next.start(); i++) {
            if (isMark(text.charAt(i)) && isFollowedBySpace(text, i) && !goesOn(text, i, word, next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026';
    }

    private static boolean isFollowedBySpace(String text, int mark) {
        int after = mark + 1;
        int most = Math.min(text.length(), mark + MOST_MARKS);
        while (after < most && (CLOSING.indexOf(text.charAt(after)) >= 0 || isMark(text.charAt(after)))) {
            after++;
        }
        return after == text.length() || Character.isWhitespace(text.charAt(after));
    }

    private static boolean goesOn(String text, int mark, Word word, Word next) {
        if (Character.isLowerCase(next.text().charAt(0))) {
            return true;
        }
        String before = word.text().toLowerCase(Locale.ROOT);
        boolean initial =
                word.text().length() == 1 && Character.isUpperCase(word.text().charAt(0)) && !before.equals("i");
        return text.charAt(mark) == '.'
                && mark == word.end()
                && (initial || (SHORT_FORMS.contains(before) && (!before.equals("no") || startsWithDigit(next))));
    }

    private static boolean startsWithDigit(Word word) {
        return Character.isDigit(word.text().charAt(0));
    }
}
