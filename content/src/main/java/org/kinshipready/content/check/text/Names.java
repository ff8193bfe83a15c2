package org.kinshipready.content.check.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of people, places, months and the like in a text, recognised by their capital letter. */
public final class Names {

    private final Set<String> names = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    public Names(List<Passage> passages) {
        for (Passage passage : passages) {
            for (Word word : passage.words()) {
                if (!hasCapital(word)) {
                    words.add(Stem.of(word.text()));
                } else if (!word.opening()) {
                    names.add(Stem.of(word.text()));
                }
            }
        }
    }

    /**
     * Every word has a capital at the beginning of a sentence, so there it only counts as a name if it is one
     * elsewhere.
     */
    public boolean contains(Word word) {
        String stem = Stem.of(word.text());
        return hasCapital(word)
                && !stem.equals("i")
                && (!word.opening() || (names.contains(stem) && !words.contains(stem)));
    }

    private static boolean hasCapital(Word word) {
        String text = word.text();
        return Character.isUpperCase(text.charAt(0))
                && !text.toUpperCase(Locale.ROOT).equals("I");
    }
}
