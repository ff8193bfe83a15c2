package org.kinshipready.assessment.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.assessment.Assessments;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Learning;
import org.springframework.util.MultiValueMap;

/**
 * A scenario as its page shows it: the choices, or the consequences of one.
 *
 * @param others the choices that are still open: all, or all but the one shown
 * @param shown the choice whose consequences are shown, or null
 * @param chosen the id of the choice that was sent but isn't saved, or null
 * @param finishes whether that choice is the one the course asks for
 * @param nothingChosen whether the form was sent without a choice
 */
public record ScenarioView(
        String introHtml,
        List<Step.Scenario.Choice> others,
        Step.Scenario.@Nullable Choice shown,
        @Nullable String chosen,
        boolean finishes,
        boolean nothingChosen) {

    /** The name of the form's field and of the address's parameter. */
    static final String FIELD = "choice";

    static ScenarioView of(
            Learning learning,
            StepId id,
            Step.Scenario scenario,
            MultiValueMap<String, String> query,
            MultiValueMap<String, String> entered) {
        String asked = query.getFirst(FIELD);
        Optional<Step.Scenario.Choice> inAddress = Optional.ofNullable(asked).flatMap(scenario::choice);
        // Someone who tried it before signing in has made a choice, but it isn't saved yet.
        Optional<Step.Scenario.Choice> shown = inAddress.filter(
                choice -> learning.who().isEmpty() || kept(learning, id).contains(choice.id()));
        Optional<String> chosen = Optional.ofNullable(entered.getFirst(FIELD))
                .flatMap(scenario::choice)
                .or(() -> inAddress.filter(choice -> shown.isEmpty()))
                .map(Step.Scenario.Choice::id);
        List<Step.Scenario.Choice> others = scenario.choices().stream()
                .filter(choice -> !shown.equals(Optional.of(choice))
                        || chosen.filter(choice.id()::equals).isPresent())
                .toList();
        return new ScenarioView(
                scenario.introHtml(),
                others,
                shown.orElse(null),
                chosen.orElse(null),
                shown.filter(choice -> Assessments.finishes(learning.course(), id, choice))
                        .isPresent(),
                asked != null && inAddress.isEmpty());
    }

    private static List<String> kept(Learning learning, StepId id) {
        return learning.enrolment().map(enrolment -> enrolment.chosen(id)).orElse(List.of());
    }
}
