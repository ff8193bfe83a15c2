package org.kinshipready.search;

import java.util.ArrayList;
import java.util.List;
import org.kinshipready.search.Analysis.Token;
import org.kinshipready.search.Hit.Piece;

/** A sentence, and the words in it that match the search. */
record FoundSentence(String text, List<Token> found) {

    private static final int MAX_LENGTH = 240;
    private static final int BEFORE = 80;

    long words() {
        return found.stream().map(Token::text).distinct().count();
    }

    /** The sentence in pieces; a long one is cut to the words around the first match. */
    List<Piece> cut() {
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
