package org.kinshipready.content.check.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.kinshipready.content.check.text.Passage.Kind;
import org.kinshipready.content.markdown.Callout;

/** Takes the words out of a parsed file, step by step. */
public final class Parts extends AbstractVisitor {

    private static final int STEP = 2;

    private final String file;
    private final List<Part> parts = new ArrayList<>();
    private List<Passage> passages = new ArrayList<>();
    private boolean inHelp;

    private Parts(String file) {
        this.file = file;
        parts.add(new Part(new Place(1, 1), false, "", passages));
    }

    /** The parts of a file. The first is the text before the steps, which may be empty. */
    public static List<Part> of(String file, Node document) {
        Parts reader = new Parts(file);
        document.accept(reader);
        return reader.parts;
    }

    @Override
    public void visit(Heading heading) {
        boolean step = heading.getLevel() == STEP && heading.getParent() instanceof Document;
        if (step) {
            passages = new ArrayList<>();
        }
        Passage.Builder text = InlineText.of(heading, file, passages);
        String mark = text.cutOffMark();
        if (step) {
            parts.add(new Part(InlineText.place(heading), true, id(mark), passages));
        }
        passages.add(text.build(Kind.HEADING));
    }

    /** The id in {@code {#id .class}}. */
    private static String id(String mark) {
        return mark.startsWith("{#") ? mark.substring(2).split("[ }]", 2)[0] : "";
    }

    @Override
    public void visit(Paragraph paragraph) {
        passages.add(InlineText.of(paragraph, file, passages).build(kind(paragraph)));
    }

    private Kind kind(Paragraph paragraph) {
        if (inHelp) {
            return Kind.HELP;
        }
        return paragraph.getPrevious() instanceof TaskListItemMarker ? Kind.OPTION : Kind.PROSE;
    }

    @Override
    public void visit(CustomBlock block) {
        inHelp = block instanceof Callout callout && callout.name().equalsIgnoreCase("help");
        visitChildren(block);
        inHelp = false;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            passages.add(InlineText.of(node, file, passages).build(Kind.CELL));
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        // The fence itself is the first line of the block.
        addLines(block, block.getLiteral(), 1);
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        addLines(block, block.getLiteral(), 0);
    }

    @Override
    public void visit(HtmlBlock block) {
        addLines(block, block.getLiteral(), 0);
    }

    private void addLines(Node block, String literal, int skipped) {
        List<SourceSpan> spans = block.getSourceSpans();
        List<String> lines = literal.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Place place =
                    i + skipped < spans.size() ? InlineText.place(spans.get(i + skipped)) : InlineText.place(block);
            passages.add(new Passage.Builder(file).add(lines.get(i), place).build(Kind.CODE));
        }
    }
}
