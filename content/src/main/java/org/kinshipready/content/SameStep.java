package org.kinshipready.content;

import java.util.List;
import java.util.Optional;

/**
 * Whether a translated step is the English one in other words, so that it changes nothing about what a learner does.
 */
final class SameStep {

    private SameStep() {}

    static Optional<String> objection(Step english, Step translated) {
        if (!english.getClass().equals(translated.getClass()) || english.optional() != translated.optional()) {
            return Optional.of(
                    "This step must have the same marks after its id as in the English module, such as .quiz.");
        }
        return switch (english) {
            case Step.Quiz quiz -> objection(quiz, (Step.Quiz) translated);
            case Step.Scenario scenario -> objection(scenario, (Step.Scenario) translated);
            case Step.Checklist checklist -> objection(checklist, (Step.Checklist) translated);
            default -> Optional.empty();
        };
    }

    private static Optional<String> objection(Step.Checklist english, Step.Checklist translated) {
        int things = english.items().size();
        return translated.items().size() == things
                ? Optional.empty()
                : Optional.of("This list must have as many things to tick as in the English module: " + things + ".");
    }

    private static Optional<String> objection(Step.Quiz english, Step.Quiz translated) {
        List<String> ids = english.questions().stream().map(Question::id).toList();
        if (!translated.questions().stream().map(Question::id).toList().equals(ids)) {
            return otherIds(ids);
        }
        return english.questions().stream()
                .filter(question ->
                        !sameAnswer(question, translated.question(question.id()).orElse(question)))
                .findFirst()
                .map(question -> "The question \"" + question.id() + "\" must have as many options as in the English "
                        + "module, the same ones right, and .many where it is there.");
    }

    private static boolean sameAnswer(Question english, Question translated) {
        return english.many() == translated.many() && right(english).equals(right(translated));
    }

    private static List<Boolean> right(Question question) {
        return question.options().stream().map(Question.Option::right).toList();
    }

    private static Optional<String> objection(Step.Scenario english, Step.Scenario translated) {
        List<String> ids =
                english.choices().stream().map(Step.Scenario.Choice::id).toList();
        if (!translated.choices().stream()
                .map(Step.Scenario.Choice::id)
                .toList()
                .equals(ids)) {
            return otherIds(ids);
        }
        return english.choices().stream()
                .filter(choice -> choice.best()
                        != translated.choice(choice.id()).orElse(choice).best())
                .findFirst()
                .map(choice -> "The choice \"" + choice.id()
                        + "\" must be .best where it is in the English module, and " + "only there.");
    }

    private static Optional<String> otherIds(List<String> ids) {
        return Optional.of(
                "This step must have the ids of the English module in the same order: " + String.join(", ", ids) + ".");
    }
}
