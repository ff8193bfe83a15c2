package org.kinshipready.content.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.content.versions.Change.MAJOR;
import static org.kinshipready.content.versions.Change.MINOR;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.Step;
import org.kinshipready.content.Step.Scenario.Choice;

class ScenarioEditTests {

    private static final Choice SIGN = new Choice("sign", "Sign", false, "<p>Then</p>");
    private static final Choice ASK = new Choice("ask", "Ask", true, "<p>Good</p>");

    private static List<Edit> edits(List<Choice> before, List<Choice> after) {
        List<Edit> edits = new ArrayList<>();
        ScenarioEdits.find(scenario(before), scenario(after), new ModuleFindings("first", edits));
        return edits;
    }

    private static Step.Scenario scenario(List<Choice> choices) {
        return new Step.Scenario("today", "Today", false, "<p>You are asked</p>", choices);
    }

    @Test
    void newChoiceIsMinor() {
        assertThat(edits(List.of(SIGN), List.of(SIGN, new Choice("new", "New", false, ""))))
                .containsExactly(new Edit(MINOR, "first", "new", "the choice “new” in first is new"));
    }

    @Test
    void choicesInAnotherOrderAreMinor() {
        assertThat(edits(List.of(SIGN, ASK), List.of(ASK, SIGN)))
                .containsExactly(new Edit(
                        MINOR, "first", "today", "the choices of the step “today” in first were put in another order"));
    }

    @Test
    void removedChoiceIsMajor() {
        assertThat(edits(List.of(SIGN, ASK), List.of(ASK)))
                .containsExactly(new Edit(MAJOR, "first", "today", "the choice “sign” in first was removed"));
    }

    @Test
    void anotherBestChoiceIsMajor() {
        Edit best = new Edit(MAJOR, "first", "today", "the step “today” in first has another best choice");

        assertThat(edits(List.of(SIGN, ASK), List.of(SIGN, new Choice("ask", "Ask", false, ""))))
                .containsExactly(best);
        assertThat(edits(List.of(SIGN), List.of(SIGN, ASK))).contains(best);
    }

    @Test
    void otherWordsAreNoneOfItsMatter() {
        assertThat(edits(List.of(SIGN), List.of(new Choice("sign", "Do sign", false, "<p>Now</p>"))))
                .isEmpty();
    }
}
