package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleLengthRuleTests {

    @Test
    void warnsOfLongModule() {
        assertThat(Checked.places("module-length", "One two three.\n".repeat(467)))
                .containsExactly("warning first.md 1:1");
        assertThat(Checked.messages("module-length", "One two three.\n".repeat(467)))
                .singleElement()
                .asString()
                .startsWith("This module has 1402 words");
    }

    @Test
    void acceptsFourteenHundredWords() {
        // The heading is a word too.
        assertThat(Checked.places("module-length", "One two three.\n".repeat(466) + "Four."))
                .isEmpty();
    }
}
