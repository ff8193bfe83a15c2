package org.kinshipready.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of the courses that are spelled nearly like a word that isn't in them.
 *
 * <p>The words are grouped by length, and most are ruled out by the letters they contain. Lucene's own fuzzy terms
 * build an automaton for each word typed, which took up to 20 ms and 10 MB of memory: anybody could have stopped the
 * site by searching for long nonsense words.
 */
final class Spelling {

    private static final int MIN_LENGTH = 4;
    private static final int MAX_LENGTH = 20; // longer ones are in no course, or are mistyped by copying
    private static final int MAX_NEAR = 5;

    private static final Comparator<Near> LIKELY_FIRST = Comparator.comparing(Near::likeness)
            .thenComparing(Near::places)
            .reversed()
            .thenComparing(Near::language)
            .thenComparing(Near::word);

    /** The words of each language, by their length. */
    private final Map<String, Map<Integer, List<Known>>> words;

    /** A word of the courses, how much of it is as typed, and how many places have it. */
    record Near(String language, String word, float likeness, int places) {}

    /** A word of the courses, and a bit for each of its letters. */
    private record Known(String word, int places, long letters) {}

    private Spelling(Map<String, Map<Integer, List<Known>>> words) {
        this.words = words;
    }

    static Spelling of(IndexReader reader, List<String> languages) throws IOException {
        Map<String, Map<Integer, List<Known>>> words = new HashMap<>();
        for (String language : languages) {
            words.put(language, byLength(MultiTerms.getTerms(reader, Analysis.SPELLED + language)));
        }
        return new Spelling(words);
    }

    private static Map<Integer, List<Known>> byLength(@Nullable Terms terms) throws IOException {
        Map<Integer, List<Known>> known = new HashMap<>();
        if (terms != null) {
            TermsEnum all = terms.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                String word = term.utf8ToString();
                known.computeIfAbsent(word.length(), length -> new ArrayList<>())
                        .add(new Known(word, all.docFreq(), letters(word)));
            }
        }
        return known;
    }

    /**
     * The words that were surely meant: one slip in a word of 4 letters or more, two in one of 8 or more, but none in
     * the first letter.
     */
    List<Near> meant(String word) {
        if (!canErr(word)) {
            return List.of();
        }
        List<Near> oneSlip = near(word, 1, true);
        return oneSlip.isEmpty() && word.length() >= 8 ? near(word, 2, true) : oneSlip;
    }

    /** The words that may have been meant. */
    List<Near> perhaps(String word) {
        if (!canErr(word)) {
            return List.of();
        }
        return near(word, word.length() < 5 ? 1 : 2, false);
    }

    private static boolean canErr(String word) {
        return word.length() >= MIN_LENGTH
                && word.length() <= MAX_LENGTH
                && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'');
    }

    private List<Near> near(String word, int most, boolean firstIsRight) {
        List<Near> near = new ArrayList<>();
        long letters = letters(word);
        words.forEach((language, byLength) -> {
            for (int length = word.length() - most; length <= word.length() + most; length++) {
                for (Known known : byLength.getOrDefault(length, List.of())) {
                    // A slip changes at most one letter into another, and so at most two bits.
                    if (Long.bitCount(known.letters() ^ letters) > 2 * most
                            || (firstIsRight && known.word().charAt(0) != word.charAt(0))) {
                        continue;
                    }
                    int slips = Slips.between(word, known.word(), most);
                    if (slips <= most) {
                        float likeness = 1 - (float) slips / Math.min(word.length(), length);
                        near.add(new Near(language, known.word(), likeness, known.places()));
                    }
                }
            }
        });
        near.sort(LIKELY_FIRST);
        return near.stream().limit(MAX_NEAR).toList();
    }

    /** Two letters may share a bit, which only means that a word is compared unnecessarily. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }
}
