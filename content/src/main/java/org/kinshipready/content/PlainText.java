package org.kinshipready.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.kinshipready.content.markdown.FactReference;

/** The words of a piece of Markdown, without its markup. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    static String of(Node node) {
        PlainText text = new PlainText();
        node.accept(text);
        return text.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FactReference fact) {
            words.append("{{").append(fact.id()).append("}}");
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        words.append(' ');
    }
}
