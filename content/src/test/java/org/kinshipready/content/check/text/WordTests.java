package org.kinshipready.content.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordTests {

    private static List<String> words(String text) {
        return Word.of(text).stream()
                .map(word -> (word.joined() ? "-" : "") + word.text())
                .toList();
    }

    @Test
    void takesLettersAndDigitsWithApostrophesWithin() {
        assertThat(words("The carer's plan, 'so' to say: don\u2019t (28 days)!"))
                .containsExactly("The", "carer's", "plan", "so", "to", "say", "don\u2019t", "28", "days");
    }

    @Test
    void marksWhatHyphensJoin() {
        assertThat(words("a step-parent - or not")).containsExactly("a", "step", "-parent", "or", "not");
    }

    @Test
    void leavesOutAddresses() {
        assertThat(words("See https://www.gov.uk/a or gov.uk, me@example.org. End.Of e.g."))
                .containsExactly("See", "or", "e", "g");
    }

    @Test
    void knowsWhereCapitalsAreUsual() {
        assertThat(Word.of("Ask Ann. \"He said, \"Yes\" (Or no): Ben"))
                .extracting(Word::opening)
                .containsExactly(true, false, true, false, true, true, false, true);
    }
}
