package org.kinshipready.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Reads the steps of one module. */
final class StepReader {

    static final String RULE = "steps";

    private static final Set<String> KINDS = Set.of("quiz", "checklist");
    private static final Set<String> LATER_KINDS = Set.of("scenario", "reflection");

    private final Prose prose;
    private final Ids ids;
    private final FileProblems problems;

    StepReader(Prose prose, Ids ids, FileProblems problems) {
        this.prose = prose;
        this.ids = ids;
        this.problems = problems;
    }

    /** The step, if it is of a kind that there is. */
    Optional<Step> read(Section section, int number) {
        String id = takeId(section, "step-" + number);
        String kind = kind(section);
        if (LATER_KINDS.contains(kind)) {
            problems.error(
                    section.heading(), RULE, "Steps of the kind ." + kind + " aren't supported yet. Use another kind.");
            return Optional.empty();
        }
        if (section.blocks().isEmpty()) {
            problems.error(section.heading(), RULE, "This step is empty. Write something below its heading.");
        }
        boolean optional = section.mark().classes().contains("optional");
        return Optional.of(
                switch (kind) {
                    case "quiz" -> new QuizReader(prose, this::takeId, problems).read(id, optional, section);
                    case "checklist" ->
                        new ChecklistReader(prose, problems)
                                .read(id, optional, section, plainHeadings(section.blocks()));
                    default ->
                        new Step.Page(id, section.title(), optional, prose.html(plainHeadings(section.blocks())));
                });
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
            boolean known = KINDS.contains(name) || LATER_KINDS.contains(name);
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
