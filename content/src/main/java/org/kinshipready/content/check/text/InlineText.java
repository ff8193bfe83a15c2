package org.kinshipready.content.check.text;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.check.text.Passage.Kind;
import org.kinshipready.content.markdown.FactReference;

/** Takes the words out of one block, without markup. The words for a picture become a separate passage. */
final class InlineText extends AbstractVisitor {

    /** Comes right after a picture that shows nothing. */
    private static final String DECORATIVE = "{.decorative}";

    private final String file;
    private final Passage.Builder text;
    private final List<Passage> pictures;

    private InlineText(String file, List<Passage> pictures) {
        this.file = file;
        this.text = new Passage.Builder(file);
        this.pictures = pictures;
    }

    static Passage.Builder of(Node block, String file, List<Passage> pictures) {
        InlineText reader = new InlineText(file, pictures);
        reader.visitChildren(block);
        return reader.text;
    }

    @Override
    public void visit(Text node) {
        String words = node.getLiteral();
        boolean marked = node.getPrevious() instanceof Image && words.startsWith(DECORATIVE);
        text.add(marked ? words.substring(DECORATIVE.length()) : words, place(node));
    }

    @Override
    public void visit(Code code) {
        text.add(code.getLiteral(), place(code));
    }

    @Override
    public void visit(HtmlInline html) {
        text.add(html.getLiteral(), place(html));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.addSpace();
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.addSpace();
    }

    @Override
    public void visit(Link link) {
        // In <https://...>, the words are the address too.
        if (link.getFirstChild() instanceof Text words && isAddress(words.getLiteral(), link)) {
            text.addStandIn(place(link));
        } else {
            visitChildren(link);
        }
    }

    private static boolean isAddress(String words, Link link) {
        return link.getDestination().equals(words) || link.getDestination().equals("mailto:" + words);
    }

    @Override
    public void visit(Image image) {
        pictures.add(of(image, file, pictures).build(Kind.PICTURE));
        text.addSpace();
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FactReference fact) {
            text.addFact(fact.id(), place(fact));
        } else {
            visitChildren(node);
        }
    }

    static Place place(Node start) {
        for (@Nullable Node node = start; node != null; node = node.getParent()) {
            if (!node.getSourceSpans().isEmpty()) {
                return place(node.getSourceSpans().getFirst());
            }
        }
        return new Place(1, 1);
    }

    static Place place(SourceSpan span) {
        return new Place(span.getLineIndex() + 1, span.getColumnIndex() + 1);
    }
}
