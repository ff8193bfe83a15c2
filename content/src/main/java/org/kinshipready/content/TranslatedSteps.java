package org.kinshipready.content;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;

/** Reads the steps of a translated module, and keeps those that can take the place of the English ones. */
final class TranslatedSteps {

    private final CourseModule english;
    private final List<String> ids;
    private final FileProblems problems;
    private int last = -1; // the place of the step before in the English file
    private boolean moved;

    TranslatedSteps(CourseModule english, FileProblems problems) {
        this.english = english;
        this.ids = english.steps().stream().map(Step::id).toList();
        this.problems = problems;
    }

    /** The translated steps by their ids. */
    Map<String, Step> read(ModuleFile file, StepReader reader) {
        Map<String, Step> steps = new LinkedHashMap<>();
        if (file.steps().size() > Limits.MAX_STEPS) {
            problems.error(1, 1, Limits.RULE, "This module has over 200 steps. Split it into several modules.");
            return steps;
        }
        for (Section section : file.steps()) {
            Step step = reader.read(section, steps.size() + 1);
            if (section.mark().id() != null && fits(step, section.heading())) {
                checkOrder(step, section.heading());
                steps.putIfAbsent(step.id(), withEnglishKeys(step));
            }
        }
        Set<String> there = file.stepIds();
        ids.stream().filter(id -> !there.contains(id)).forEach(this::warnOfMissing);
        return steps;
    }

    /**
     * Gives things the keys of the English ones, so that learners keep their ticks when they read in another language.
     */
    private Step withEnglishKeys(Step step) {
        List<Step.Checklist.Item> originals = english.step(step.id())
                .filter(Step.Checklist.class::isInstance)
                .map(original -> ((Step.Checklist) original).items())
                .orElse(List.of());
        if (!(step instanceof Step.Checklist checklist) || checklist.items().size() != originals.size()) {
            return step;
        }
        Iterator<Step.Checklist.Item> keys = originals.iterator();
        List<Step.Checklist.Part> parts = new ArrayList<>();
        for (Step.Checklist.Part part : checklist.parts()) {
            parts.add(
                    part instanceof Step.Checklist.Items items
                            ? new Step.Checklist.Items(items.items().stream()
                                    .map(item ->
                                            new Step.Checklist.Item(keys.next().key(), item.html()))
                                    .toList())
                            : part);
        }
        return new Step.Checklist(checklist.id(), checklist.title(), checklist.optional(), parts);
    }

    private boolean fits(Step step, Node place) {
        Optional<String> objection = english.step(step.id())
                .map(original -> SameStep.objection(original, step))
                .orElseGet(() -> Optional.of("The English module has no step \"" + step.id()
                        + "\". A translation has the same ids in the same order."));
        objection.ifPresent(message -> problems.error(place, Translations.RULE, message));
        return objection.isEmpty();
    }

    private void checkOrder(Step step, Node place) {
        int number = ids.indexOf(step.id());
        if (number < last && !moved) {
            problems.error(
                    place,
                    Translations.RULE,
                    "The step \"" + step.id() + "\" stands earlier in the English module. Put the steps in the same "
                            + "order.");
            // Reported once, because one moved step puts all the others out of order.
            moved = true;
        }
        last = Math.max(last, number);
    }

    private void warnOfMissing(String id) {
        problems.warning(
                1, 1, Translations.RULE, "The step \"" + id + "\" isn't translated: learners read it in English.");
    }
}
