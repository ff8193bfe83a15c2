package org.kinshipready.content.check.text;

/** How hard a text is to read, measured by the length of its sentences and words. */
public record ReadingLevel(int words, int sentences, int syllables) {

    public static final ReadingLevel NONE = new ReadingLevel(0, 0, 0);

    public ReadingLevel plus(ReadingLevel other) {
        return new ReadingLevel(words + other.words, sentences + other.sentences, syllables + other.syllables);
    }

    /**
     * The years of school that a reader needs, to one decimal.
     *
     * <p>Flesch-Kincaid: Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy
     * enlisted personnel", Research Branch Report 8-75, 1975.
     */
    public double grade() {
        if (words == 0 || sentences == 0) {
            return 0;
        }
        double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        return Math.max(0, Math.round(grade * 10) / 10.0);
    }
}
