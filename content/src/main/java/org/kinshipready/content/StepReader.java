package org.kinshipready.content;

import java.util.List;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Reads the steps of one module. */
final class StepReader {

    static final String RULE = "steps";

    private static final Set<String> KINDS = Set.of("quiz", "scenario", "checklist", "reflection");

    private final Prose prose;
    private final Ids ids;
    private final boolean mustPass;
    private final FileProblems problems;

    StepReader(Prose prose, Ids ids, boolean mustPass, FileProblems problems) {
        this.prose = prose;
        this.ids = ids;
        this.mustPass = mustPass;
        this.problems = problems;
    }

    Step read(Section section, int number) {
        String id = takeId(section, "step-" + number);
        String kind = kind(section);
        if (section.blocks().isEmpty()) {
            problems.error(section.heading(), RULE, "This step is empty. Write something below its heading.");
        }
        boolean optional = section.mark().classes().contains("optional");
        if (optional && mustPass && kind.equals("quiz")) {
            problems.error(
                    section.heading(),
                    RULE,
                    "This module is on must-pass, so each quiz counts. Take .optional off, or the module off the list.");
        }
        GlossaryLinks terms = prose.terms();
        return switch (kind) {
            case "quiz" -> new QuizReader(prose, this::takeId, problems).read(id, optional, section, terms);
            case "scenario" ->
                new ScenarioReader(prose, this::takeId, mustPass, problems).read(id, optional, section, terms);
            case "checklist" ->
                new ChecklistReader(prose, problems)
                        .read(id, optional, section, plainHeadings(section.blocks()), terms);
            case "reflection" -> new Step.Reflection(id, section.title(), text(section, terms));
            default -> new Step.Page(id, section.title(), optional, text(section, terms));
        };
    }

    private String text(Section section, GlossaryLinks terms) {
        return prose.html(plainHeadings(section.blocks()), terms);
    }

    private String takeId(Section section, String standIn) {
        String id = section.id(standIn);
        if (section.mark().id() == null) {
            problems.error(
                    section.heading(),
                    Ids.RULE,
                    "This heading needs an id at its end, as in {#my-id}. Choose it well: it can't be changed later.");
        } else {
            ids.take(id, section.heading(), problems);
        }
        return id;
    }

    private String kind(Section section) {
        String kind = "page";
        for (String name : section.mark().classes()) {
            boolean known = KINDS.contains(name);
            if (known && kind.equals("page")) {
                kind = name;
            } else if (known) {
                problems.error(section.heading(), RULE, "A step has one kind: choose ." + kind + " or ." + name + ".");
            } else if (!name.equals("optional")) {
                problems.error(
                        section.heading(),
                        RULE,
                        "\"." + name + "\" isn't a kind of step. Use .quiz, .scenario, .checklist or .reflection, or "
                                + "none for a page; .optional can stand beside it.");
            }
        }
        return kind;
    }

    private List<Node> plainHeadings(List<Node> blocks) {
        for (Node block : blocks) {
            if (block instanceof Heading heading
                    && !HeadingMark.cutOff(heading, problems).isEmpty()) {
                problems.error(
                        heading, Headings.RULE, "A heading within a page has no id: take the braces off its end.");
            }
        }
        return blocks;
    }
}
