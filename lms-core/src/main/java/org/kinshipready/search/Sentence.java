package org.kinshipready.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.kinshipready.search.Analysis.Token;
import org.kinshipready.search.Hit.Piece;

/** A sentence of a text, and the words in it that were looked for. */
record Sentence(String text, List<Token> found) {

    private static final int MAX_LENGTH = 240;
    private static final int BEFORE = 80;

    /** The first of those sentences that have the most of the words; none of a text without words. */
    static List<Piece> best(Entry entry, Set<Term> terms, Analysis analysis) {
        return entry.lines().stream()
                .flatMap(line -> split(line, entry.language()).stream())
                .map(text -> new Sentence(text, found(text, entry.language(), terms, analysis)))
                .sorted(Comparator.comparing(Sentence::words).reversed())
                .findFirst()
                .map(Sentence::cut)
                .orElse(List.of());
    }

    private long words() {
        return found.stream().map(Token::text).distinct().count();
    }

    private static List<String> split(String line, String language) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        ends.setText(line);
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            sentences.add(line.substring(start, end).strip());
            start = end;
        }
        return sentences;
    }

    private static List<Token> found(String text, String language, Set<Term> terms, Analysis analysis) {
        List<Token> found = new ArrayList<>();
        Stream.of(Analysis.TITLE, Analysis.TEXT, Analysis.SPELLED)
                .map(kind -> kind + language)
                .filter(field -> terms.stream().anyMatch(term -> term.field().equals(field)))
                .forEach(field -> analysis.tokens(field, text).stream()
                        .filter(token -> terms.contains(new Term(field, token.text())))
                        .filter(token -> found.stream().noneMatch(other -> other.start() == token.start()))
                        .forEach(found::add));
        found.sort(Comparator.comparing(Token::start));
        return found;
    }

    /** In pieces; of a long one the words around the first that was found. */
    private List<Piece> cut() {
        int first = found.isEmpty() ? 0 : found.getFirst().start();
        int start = text.length() <= MAX_LENGTH || first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
        int end = text.length() <= start + MAX_LENGTH ? text.length() : space(start + MAX_LENGTH);
        List<Piece> pieces = new ArrayList<>();
        if (start > 0) {
            pieces.add(new Piece("… ", false));
        }
        int at = start;
        for (Token token : found) {
            if (token.start() >= at && token.end() <= end) {
                add(at, token.start(), false, pieces);
                add(token.start(), token.end(), true, pieces);
                at = token.end();
            }
        }
        add(at, end, false, pieces);
        if (end < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private int space(int before) {
        int space = text.lastIndexOf(' ', before);
        return space <= 0 ? before : space;
    }

    private void add(int start, int end, boolean marked, List<Piece> pieces) {
        if (start < end) {
            pieces.add(new Piece(text.substring(start, end), marked));
        }
    }
}
