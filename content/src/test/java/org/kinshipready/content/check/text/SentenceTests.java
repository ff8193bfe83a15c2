package org.kinshipready.content.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTests {

    private static List<Integer> lengths(String text) {
        return Sentence.of(text, Word.of(text)).stream().map(Sentence::length).toList();
    }

    @Test
    void endsAtMarks() {
        assertThat(lengths("One two. Three! Four five? \"Six.\" (Seven eight.) Nine"))
                .containsExactly(2, 1, 2, 1, 2, 1);
    }

    @Test
    void goesOnAfterShortForms() {
        assertThat(lengths("Ask Mr. Smith, Dr. J. Jones or St. Mary at 9.30 e.g. today."))
                .hasSize(1);
        assertThat(lengths("It is ... hard.")).hasSize(1);
        assertThat(lengths("See no. 5 there.")).hasSize(1);
    }

    @Test
    void endsAfterPlainWords() {
        assertThat(lengths("Is it so? No. Ask again.")).containsExactly(3, 1, 2);
        assertThat(lengths("So am I. Then we go.")).containsExactly(3, 3);
    }

    @Test
    void countsJoinedWordsOnce() {
        assertThat(lengths("A step-parent.")).containsExactly(2);
    }
}
