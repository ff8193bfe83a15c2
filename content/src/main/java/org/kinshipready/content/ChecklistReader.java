package org.kinshipready.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads a checklist: its lists are things to tick, everything else is text between them. */
final class ChecklistReader {

    private static final String RULE = "checklist";

    private final Prose prose;
    private final FileProblems problems;

    ChecklistReader(Prose prose, FileProblems problems) {
        this.prose = prose;
        this.problems = problems;
    }

    Step.Checklist read(String id, boolean optional, Section section, List<Node> blocks, GlossaryLinks terms) {
        List<Step.Checklist.Part> parts = new ArrayList<>();
        List<Node> text = new ArrayList<>();
        for (Node block : blocks) {
            if (block instanceof BulletList list) {
                endText(text, parts, terms);
                parts.add(items(list));
            } else {
                text.add(block);
            }
        }
        endText(text, parts, terms);
        if (parts.stream().noneMatch(Step.Checklist.Items.class::isInstance)) {
            problems.error(section.heading(), RULE, "There is nothing to tick here. Begin each thing with \"- \".");
        }
        return new Step.Checklist(id, section.title(), optional, parts);
    }

    private void endText(List<Node> text, List<Step.Checklist.Part> parts, GlossaryLinks terms) {
        if (!text.isEmpty()) {
            parts.add(new Step.Checklist.Text(prose.html(text, terms)));
            text.clear();
        }
    }

    /** Without links to the glossary: a finger that ticks something off shouldn't land on another page. */
    private Step.Checklist.Items items(BulletList list) {
        List<String> html = new ArrayList<>();
        for (Node item : Nodes.children(list)) {
            if (OptionReader.hasBoxes(list) || !isOneParagraph(item)) {
                problems.error(item, RULE, whyNot(list));
            }
            html.add(isOneParagraph(item) ? prose.inlineHtml(item.getFirstChild()) : prose.html(Nodes.children(item)));
        }
        return Step.Checklist.Items.of(html);
    }

    private static boolean isOneParagraph(Node item) {
        return item.getFirstChild() instanceof Paragraph && item.getFirstChild() == item.getLastChild();
    }

    private static String whyNot(Node list) {
        return OptionReader.hasBoxes(list)
                ? "Leave out the [ ] in a checklist: each thing gets its box by itself."
                : "Each thing to tick is one short paragraph. Make what is below it a thing of its own.";
    }
}
