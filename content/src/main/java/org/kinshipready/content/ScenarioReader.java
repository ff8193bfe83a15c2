package org.kinshipready.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Reads a scenario: the situation, then the choices, each with what follows from it. */
final class ScenarioReader {

    static final String RULE = "scenario";

    private static final String BEST = "best";

    private final Prose prose;
    private final BiFunction<Section, String, String> takeId;
    private final boolean mustPass;
    private final FileProblems problems;

    ScenarioReader(Prose prose, BiFunction<Section, String, String> takeId, boolean mustPass, FileProblems problems) {
        this.prose = prose;
        this.takeId = takeId;
        this.mustPass = mustPass;
        this.problems = problems;
    }

    Step.Scenario read(String id, boolean optional, Section step, GlossaryLinks terms) {
        Section.Split split = Section.split(step.blocks(), 3, problems);
        String intro = prose.html(flat(split.opening()), terms);
        List<Step.Scenario.Choice> choices = new ArrayList<>();
        for (Section section : split.sections()) {
            // A learner may read only one choice, so each choice links a term's first use again.
            choices.add(choice(section, id + "-" + (choices.size() + 1), terms.branch()));
        }
        check(step, choices);
        return new Step.Scenario(id, step.title(), optional, intro, choices);
    }

    private Step.Scenario.Choice choice(Section section, String standIn, GlossaryLinks terms) {
        String id = takeId.apply(section, standIn);
        section.mark().classes().stream()
                .filter(name -> !name.equals(BEST))
                .forEach(name -> problems.error(
                        section.heading(), RULE, "\"." + name + "\" isn't known at a choice. Use .best or nothing."));
        if (section.blocks().isEmpty()) {
            problems.error(section.heading(), RULE, "This choice has no text. Say what follows from it.");
        }
        boolean best = section.mark().classes().contains(BEST);
        return new Step.Scenario.Choice(id, section.title(), best, prose.html(flat(section.blocks()), terms));
    }

    private void check(Section step, List<Step.Scenario.Choice> choices) {
        if (choices.size() < 2) {
            problems.error(
                    step.heading(),
                    RULE,
                    "A scenario needs at least two choices. Write each as ### What one could do {#my-choice}.");
        }
        long best = choices.stream().filter(Step.Scenario.Choice::best).count();
        if (best > 1) {
            problems.error(step.heading(), RULE, "Only one choice can be .best. Take the mark off the others.");
        } else if (best == 0 && mustPass) {
            problems.error(
                    step.heading(),
                    RULE,
                    "This module is on must-pass, so one choice must be .best: without it nobody could finish.");
        }
    }

    private List<Node> flat(List<Node> blocks) {
        blocks.stream()
                .filter(Heading.class::isInstance)
                .forEach(heading -> problems.error(
                        heading,
                        RULE,
                        "A scenario is flat: below its choices (###) are no further headings. Write this in bold, or "
                                + "make a scenario of its own."));
        return blocks;
    }
}
