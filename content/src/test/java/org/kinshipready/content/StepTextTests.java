package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for {@link StepText}. */
class StepTextTests {

    @Test
    void givesALineForEachBlock() {
        assertThat(StepText.ofHtml("""
                        <p>One <b>b</b>ig
                        line.<br>Next.</p><ul><li>Item<ul><li>Inner</li></ul></li></ul>
                        <table><tr><th>Head</th><td>Cell</td></tr></table>""")).containsExactly("One big line.", "Next.", "Item", "Inner", "Head", "Cell");
    }

    @Test
    void givesTheWordsOfAQuizInOrder() {
        Question question = new Question(
                "who",
                "Is 5 < 6 & 7?",
                false,
                "<p>Think.</p>",
                List.of(new Question.Option("Yes", true, "<p>Good.</p>")));

        assertThat(StepText.of(new Step.Quiz("q", "Quiz", false, "<p>First.</p>", List.of(question))))
                .containsExactly("First.", "Is 5 < 6 & 7?", "Think.", "Yes", "Good.");
    }

    @Test
    void nothingHasNoLines() {
        assertThat(StepText.of(new Step.Page("a", "Page", false, ""))).isEmpty();
    }
}
