package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceRuleTests {

    private static final String LONG = "A" + " word".repeat(25) + ".";
    private static final String FULL = "A" + " word".repeat(24) + ".";

    @Test
    void warnsWhereLongSentenceBegins() {
        assertThat(Checked.places("sentences", "Short one.\nIt is short. " + LONG))
                .containsExactly("warning first.md 12:14");
        assertThat(Checked.messages("sentences", LONG))
                .singleElement()
                .asString()
                .startsWith("This sentence has 26 words");
    }

    @Test
    void acceptsTwentyFiveWords() {
        assertThat(Checked.places("sentences", FULL + " " + FULL)).isEmpty();
    }

    @Test
    void countsThingsInListsByThemselves() {
        assertThat(Checked.places("sentences", "Ask for these:\n\n" + "- a thing\n".repeat(30)))
                .isEmpty();
    }

    @Test
    void looksAtFeedbackToo() {
        assertThat(Checked.places("sentences", "> " + LONG)).containsExactly("warning first.md 11:3");
    }
}
