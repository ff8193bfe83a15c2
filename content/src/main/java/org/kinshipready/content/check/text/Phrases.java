package org.kinshipready.content.check.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and terms to look for in a text, in small letters or capitals, one or many. */
public final class Phrases {

    /** Anything with more words isn't a term, and would make the search slow. */
    private static final int MOST_WORDS = 12;

    private final Branch root = new Branch();

    public Phrases(Collection<String> phrases) {
        phrases.forEach(this::add);
    }

    private void add(String phrase) {
        List<Word> words = Word.of(phrase);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return;
        }
        Branch branch = root;
        for (Word word : words) {
            branch = branch.next.computeIfAbsent(Stem.of(word.text()), stem -> new Branch());
        }
        branch.isEnd = true;
    }

    /** Which of the words belong to a phrase. If several begin at the same word, the longest counts. */
    public BitSet find(List<Word> words) {
        BitSet found = new BitSet(words.size());
        int at = 0;
        while (at < words.size()) {
            int end = endOfLongest(words, at);
            found.set(at, end);
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private int endOfLongest(List<Word> words, int start) {
        int end = start;
        @Nullable Branch branch = root;
        for (int at = start; at < words.size(); at++) {
            branch = branch.next.get(Stem.of(words.get(at).text()));
            if (branch == null) {
                return end;
            }
            if (branch.isEnd) {
                end = at + 1;
            }
        }
        return end;
    }

    /** What can follow some words. */
    private static final class Branch {
        private final Map<String, Branch> next = new HashMap<>();
        private boolean isEnd;
    }
}
