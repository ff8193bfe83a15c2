package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests for {@link LineBreaks}, with letters that are all as wide as one another. */
class LineBreaksTests {

    private final LineBreaks words = new LineBreaks(LineBreaks.WORDS, String::length);
    private final LineBreaks letters = new LineBreaks(LineBreaks.LETTERS, String::length);

    @Test
    void breaksAtSpacesAndAfterHyphens() {
        assertThat(words.lines("Anna-Maria von Berg", 10)).containsExactly("Anna-Maria ", "von Berg");
        assertThat(words.lines("Anna-Maria von Berg", 9)).containsExactly("Anna-", "Maria von ", "Berg");
    }

    @Test
    void breaksAddressesBeforeTheSignsInThem() {
        LineBreaks addresses = new LineBreaks(LineBreaks.ADDRESS, String::length);

        assertThat(addresses.lines("http://kin-ready.example.org/verify/", 22))
                .containsExactly("http://kin-ready", ".example.org/verify/");
    }

    @Test
    void keepsNoBreakSpacesTogether() {
        assertThat(words.lines("Dr\u00a0Li Berg", 6)).containsExactly("Dr\u00a0Li ", "Berg");
    }

    @Test
    void leavesALongWordWhole() {
        assertThat(words.lines("Featherstonehaugh", 5)).containsExactly("Featherstonehaugh");
    }

    @Test
    void keepsMarksWithTheirLetter() {
        assertThat(letters.lines("abcd\u0323\u0301e", 5)).containsExactly("abc", "d\u0323\u0301e");
    }

    @Test
    void makesLinesAboutEquallyLong() {
        assertThat(words.lines("one two three four", 15)).containsExactly("one two three ", "four");
        assertThat(words.evenLines("one two three four", 15)).containsExactly("one two ", "three four");
    }

    @Test
    void hasNoLineForAnEmptyText() {
        assertThat(words.evenLines("", 10)).isEmpty();
    }
}
