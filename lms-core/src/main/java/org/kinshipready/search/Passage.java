package org.kinshipready.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.kinshipready.search.Analysis.Token;
import org.kinshipready.search.Hit.Piece;

/**
 * The words of an entry, and where its sentences are. It is split once, when the index is built, and not for every
 * search.
 *
 * @param text a line for each paragraph
 */
record Passage(String text, List<Sentence> sentences) {

    /** Where a sentence begins and ends. */
    record Sentence(int start, int end) {}

    static Passage of(Entry entry) {
        List<String> lines = entry.lines();
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.forLanguageTag(entry.language()));
        List<Sentence> sentences = new ArrayList<>();
        int lineStart = 0;
        for (String line : lines) {
            ends.setText(line);
            int start = 0;
            for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
                sentences.add(stripped(line, start, end, lineStart));
                start = end;
            }
            lineStart += line.length() + 1;
        }
        return new Passage(String.join("\n", lines), List.copyOf(sentences));
    }

    private static Sentence stripped(String line, int from, int to, int lineStart) {
        String sentence = line.substring(from, to);
        int start = from + sentence.length() - sentence.stripLeading().length();
        return new Sentence(
                lineStart + start, lineStart + start + sentence.strip().length());
    }

    /** The sentence with the most of the words, or the first of several; nothing if the text has no words. */
    List<Piece> best(Collection<Token> found) {
        TreeMap<Integer, Token> byStart = new TreeMap<>();
        found.forEach(token -> byStart.putIfAbsent(token.start(), token));
        return sentences.stream()
                .map(sentence -> new FoundSentence(
                        text.substring(sentence.start(), sentence.end()),
                        byStart.subMap(sentence.start(), sentence.end()).values().stream()
                                .map(token -> token.from(sentence.start()))
                                .toList()))
                .max(Comparator.comparing(FoundSentence::words))
                .map(FoundSentence::cut)
                .orElse(List.of());
    }
}
