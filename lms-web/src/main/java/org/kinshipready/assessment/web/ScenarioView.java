package org.kinshipready.assessment.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.assessment.Assessments;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;

/**
 * A scenario as its page shows it: to choose from, or with what follows from a choice.
 *
 * @param others what can still be chosen: all, or all but the one that is shown
 * @param shown the choice whose consequences are shown, or null
 * @param finishes whether that choice is what the course asks for
 * @param nothingChosen whether the form was sent without a choice
 */
public record ScenarioView(
        String introHtml,
        List<Step.Scenario.Choice> others,
        Step.Scenario.@Nullable Choice shown,
        boolean finishes,
        boolean nothingChosen) {

    /** The field of the form, and what the address carries. */
    static final String FIELD = "choice";

    static ScenarioView of(Course course, StepId id, Step.Scenario scenario, @Nullable String choiceId) {
        Optional<Step.Scenario.Choice> shown = Optional.ofNullable(choiceId).flatMap(scenario::choice);
        List<Step.Scenario.Choice> others = scenario.choices().stream()
                .filter(choice -> !shown.equals(Optional.of(choice)))
                .toList();
        return new ScenarioView(
                scenario.introHtml(),
                others,
                shown.orElse(null),
                shown.filter(choice -> Assessments.finishes(course, id, choice)).isPresent(),
                choiceId != null && shown.isEmpty());
    }
}
