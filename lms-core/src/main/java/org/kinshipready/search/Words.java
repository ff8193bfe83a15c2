package org.kinshipready.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * What somebody typed, word by word, as the index knows it. No character has a special meaning.
 *
 * @param spelling the same words as courses spell them, if a word isn't in any course; empty if none is like it
 */
record Words(List<Word> words, String spelling) {

    /** Any further words are ignored. */
    private static final int MAX_WORDS = 16;

    /** Where a word is in the index: in each language, and with each ending; nowhere if no course has it. */
    record Word(String typed, Set<Term> terms) {}

    /** All places of all words. */
    Set<Term> terms() {
        Set<Term> terms = new LinkedHashSet<>();
        words.forEach(word -> terms.addAll(word.terms()));
        return terms;
    }

    static Words read(String typed, Analysis analysis, IndexReader index, List<String> languages, Spelling spelling)
            throws IOException {
        return new Reading(analysis, index, languages, spelling).read(typed);
    }

    private record Reading(Analysis analysis, IndexReader index, List<String> languages, Spelling spelling) {

        Words read(String typed) throws IOException {
            List<String> all =
                    analysis.spelled(typed).stream().distinct().limit(MAX_WORDS).toList();
            List<String> telling = all.stream().filter(this::saysSomething).toList();
            List<Word> words = new ArrayList<>();
            List<String> respelled = new ArrayList<>(all);
            for (String word : telling.isEmpty() ? all : telling) {
                Set<Term> terms = telling.isEmpty() ? asSpelled(word) : anyEnding(word);
                if (terms.isEmpty()) {
                    List<Spelling.Near> meant = spelling.meant(word);
                    for (Spelling.Near near : meant) {
                        terms.addAll(stems(near.language(), near.word()));
                    }
                    (meant.isEmpty() ? spelling.perhaps(word) : meant)
                            .stream().findFirst().ifPresent(likely -> respelled.set(all.indexOf(word), likely.word()));
                }
                words.add(new Word(word, terms));
            }
            return new Words(words, respelled.equals(all) ? "" : String.join(" ", respelled));
        }

        /** False for a word like "of" in any of the languages: the other languages would have to contain it. */
        private boolean saysSomething(String word) {
            return languages.stream()
                    .noneMatch(language -> analysis.stems(language, word).isEmpty());
        }

        private Set<Term> anyEnding(String word) throws IOException {
            Set<Term> terms = new LinkedHashSet<>();
            for (String language : languages) {
                terms.addAll(stems(language, word));
            }
            return terms;
        }

        private Set<Term> stems(String language, String word) throws IOException {
            Set<Term> terms = new LinkedHashSet<>();
            for (String stem : analysis.stems(language, word)) {
                addIfThere(new Term(Analysis.TITLE + language, stem), terms);
                addIfThere(new Term(Analysis.TEXT + language, stem), terms);
            }
            return terms;
        }

        private Set<Term> asSpelled(String word) throws IOException {
            Set<Term> terms = new LinkedHashSet<>();
            for (String language : languages) {
                addIfThere(new Term(Analysis.SPELLED + language, word), terms);
            }
            return terms;
        }

        private void addIfThere(Term term, Set<Term> terms) throws IOException {
            if (index.docFreq(term) > 0) {
                terms.add(term);
            }
        }
    }
}
