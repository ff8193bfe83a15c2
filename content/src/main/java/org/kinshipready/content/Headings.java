package org.kinshipready.content;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.kinshipready.content.markdown.FactReference;

/** Complains about headings that a course can't have, and turns them into paragraphs. */
final class Headings extends AbstractVisitor {

    static final String RULE = "headings";

    private final FileProblems problems;

    Headings(FileProblems problems) {
        this.problems = problems;
    }

    @Override
    public void visit(Heading heading) {
        boolean underlined = heading.getSourceSpans().size() > 1;
        if (underlined) {
            replace(
                    heading,
                    "A line of dashes or equals signs under text makes a heading of it. Write ## before a "
                            + "step's title; for a dividing line, leave an empty line above the dashes.");
        } else if (!(heading.getParent() instanceof Document)) {
            replace(heading, "A heading can't stand inside a list or a quote. Move it out, or write it in bold.");
        } else if (heading.getLevel() == 1) {
            replace(heading, "The module's title is in its front matter, so there is no # heading. Use ## for a step.");
        } else {
            visitChildren(heading);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FactReference fact && isInHeading(node)) {
            problems.error(
                    node, Facts.RULE, "{{" + fact.id() + "}} can't be used in a heading. Move it into the text.");
            node.unlink();
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Image image) {
        if (isInHeading(image)) {
            problems.error(image, RULE, "A picture can't stand in a heading. Move it into the text.");
            image.unlink();
        }
    }

    private void replace(Heading heading, String message) {
        problems.error(heading, RULE, message);
        Paragraph paragraph = new Paragraph();
        paragraph.setSourceSpans(List.copyOf(heading.getSourceSpans()));
        for (Node child = heading.getFirstChild(); child != null; child = heading.getFirstChild()) {
            paragraph.appendChild(child);
        }
        heading.insertAfter(paragraph);
        heading.unlink();
    }

    private static boolean isInHeading(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Heading) {
                return true;
            }
        }
        return false;
    }
}
