package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kinshipready.content.CourseFixture;

class WatchWordRuleTests {

    private static CourseFixture page(String text) {
        return Checked.page(text)
                .and(
                        "glossary.yml",
                        "order: {term: placement order, meaning: An order.}\nwatch: [placement, tribunal]");
    }

    @Test
    void refusesWatchedWordOnce() {
        assertThat(Checked.places("watch-words", page("So a\nPlacement, and a placement.\n\n- tribunals")))
                .containsExactly("error first.md 12:1", "error first.md 14:3");
    }

    @Test
    void leavesTermOfGlossary() {
        assertThat(Checked.places("watch-words", page("A placement order. Placement orders.")))
                .isEmpty();
    }

    @Test
    void leavesLongerWords() {
        assertThat(Checked.places("watch-words", page("A replacement."))).isEmpty();
    }
}
