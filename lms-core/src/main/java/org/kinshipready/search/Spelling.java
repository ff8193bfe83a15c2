package org.kinshipready.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;

/** Finds the words of the courses that are spelled nearly like one that isn't among them. */
final class Spelling {

    private static final int MAX_LENGTH = 40; // no word that people type is longer; what is costs time
    private static final int MAX_NEAR = 5;

    private final IndexReader reader;
    private final List<String> languages;

    /** A word of the courses, the share of it that is as typed, and how many places have it. */
    record Near(String language, String word, float likeness, int places) {}

    Spelling(IndexReader reader, List<String> languages) {
        this.reader = reader;
        this.languages = languages;
    }

    /** What was surely meant: one slip in a word of 4 letters or more, two in one of 8, but not in the first letter. */
    List<Near> meant(String word) throws IOException {
        if (!canErr(word)) {
            return List.of();
        }
        List<Near> oneSlip = near(word, 1, 1);
        return oneSlip.isEmpty() && word.length() >= 8 ? near(word, 2, 1) : oneSlip;
    }

    /** What may have been meant. */
    List<Near> perhaps(String word) throws IOException {
        if (!canErr(word)) {
            return List.of();
        }
        return near(word, word.length() < 5 ? 1 : 2, 0);
    }

    private static boolean canErr(String word) {
        return word.length() >= 4
                && word.length() <= MAX_LENGTH
                && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'');
    }

    private List<Near> near(String word, int slips, int sameLetters) throws IOException {
        List<Near> near = new ArrayList<>();
        for (String language : languages) {
            String field = Analysis.SPELLED + language;
            Terms terms = MultiTerms.getTerms(reader, field);
            if (terms == null) {
                continue;
            }
            FuzzyTermsEnum candidates = new FuzzyTermsEnum(terms, new Term(field, word), slips, sameLetters, true);
            while (candidates.next() != null) {
                near.add(new Near(
                        language, candidates.term().utf8ToString(), candidates.getBoost(), candidates.docFreq()));
            }
        }
        near.sort(
                Comparator.comparing(Near::likeness).thenComparing(Near::places).reversed());
        return near.stream().limit(MAX_NEAR).toList();
    }
}
