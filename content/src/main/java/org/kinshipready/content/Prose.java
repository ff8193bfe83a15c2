package org.kinshipready.content;

import java.util.List;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.kinshipready.content.markdown.Callout;
import org.kinshipready.content.markdown.CourseMarkdown;
import org.kinshipready.content.markdown.FactReference;
import org.kinshipready.content.markdown.Labels;

/**
 * The running text of one file: fills in the figures, helplines, links, pictures and terms that it refers to, and turns
 * it into HTML.
 */
final class Prose extends AbstractVisitor {

    private final Facts facts;
    private final Helplines helplines;
    private final References references;
    private final FileProblems problems;

    Prose(References references, FileProblems problems) {
        this.facts = new Facts(references.shared(), problems);
        this.helplines = new Helplines(references, problems);
        this.references = references;
        this.problems = problems;
    }

    /** The glossary links of one step, with none made yet. */
    GlossaryLinks terms() {
        return GlossaryLinks.of(references.glossary());
    }

    String html(List<Node> blocks) {
        return html(blocks, GlossaryLinks.none());
    }

    String html(List<Node> blocks, GlossaryLinks terms) {
        // A callout among them may be replaced, so they are visited as children of one parent.
        Node parent = new org.commonmark.node.Document();
        blocks.forEach(parent::appendChild);
        visitChildren(parent);
        terms.link(parent);
        return CourseMarkdown.html(Nodes.children(parent));
    }

    /** The content of a paragraph, without the paragraph's own tags. */
    String inlineHtml(Node paragraph) {
        return inlineHtml(paragraph, GlossaryLinks.none());
    }

    String inlineHtml(Node paragraph, GlossaryLinks terms) {
        visitChildren(paragraph);
        terms.link(paragraph);
        return CourseMarkdown.inlineHtml(paragraph);
    }

    /** The figures shown so far. */
    List<SharedContent.Fact> facts() {
        return facts.used();
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case FactReference fact -> facts.fill(fact);
            case TaskListItemMarker marker ->
                problems.error(marker, "quiz", "Boxes are for the options of a quiz question. Take the [ ] out here.");
            default -> visitChildren(node);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Callout callout) {
            Callouts.check(callout, problems);
            callout.label(Labels.in(references.language()));
            if (callout.name().equalsIgnoreCase("help")) {
                helplines.fill(callout);
                return;
            }
        }
        visitChildren(block);
    }

    @Override
    public void visit(Link link) {
        if (PlainText.of(link).replace(Pictures.DECORATIVE, "").isBlank()) {
            problems.error(link, Links.RULE, "This link has no words. Say between the [ ] where it leads.");
        }
        // In <https://...>, the words are the address too.
        if (!facts.refuse(link.getDestination(), link, "a link's address")) {
            visitChildren(link);
        }
        references.links().address(link, problems).ifPresentOrElse(link::setDestination, () -> Nodes.unwrap(link));
    }

    @Override
    public void visit(Image image) {
        facts.refuse(PlainText.of(image), image, "the words for a picture");
        references.pictures().fill(image, problems);
    }

    @Override
    public void visit(Text text) {
        facts.refuseLeftOver(text);
    }

    @Override
    public void visit(Code code) {
        facts.refuse(code.getLiteral(), code, "code");
    }

    @Override
    public void visit(FencedCodeBlock block) {
        facts.refuse(block.getLiteral(), block, "code");
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        facts.refuse(block.getLiteral(), block, "code");
    }

    @Override
    public void visit(HtmlBlock html) {
        warnOfHtml(html);
    }

    @Override
    public void visit(HtmlInline html) {
        warnOfHtml(html);
    }

    private void warnOfHtml(Node place) {
        problems.warning(place, "html", "HTML isn't used in courses: learners will see this as it stands here.");
    }
}
