package org.kinshipready.content.versions;

import java.util.List;
import org.kinshipready.content.Step;

/** Finds what differs in a scenario, apart from its words. */
final class ScenarioEdits {

    private ScenarioEdits() {}

    static void find(Step.Scenario before, Step.Scenario after, ModuleFindings found) {
        Listing choices = Listing.of(ids(before), ids(after));
        choices.removed().forEach(id -> found.add(Change.MAJOR, after.id(), "choice", id, "was removed"));
        choices.added().forEach(id -> found.add(Change.MINOR, id, "choice", id, "is new"));
        if (choices.reordered()) {
            found.add(
                    Change.MINOR,
                    after.id(),
                    "the choices of the step “" + after.id() + "” in " + found.module() + " were put in another order");
        }
        // A new choice that is the best one changes what finishes the step, so it isn't just a new choice.
        if (!best(before).equals(best(after))) {
            found.add(Change.MAJOR, after.id(), "step", after.id(), "has another best choice");
        }
    }

    private static List<String> ids(Step.Scenario scenario) {
        return scenario.choices().stream().map(Step.Scenario.Choice::id).toList();
    }

    private static List<String> best(Step.Scenario scenario) {
        return scenario.choices().stream()
                .filter(Step.Scenario.Choice::best)
                .map(Step.Scenario.Choice::id)
                .sorted()
                .toList();
    }
}
