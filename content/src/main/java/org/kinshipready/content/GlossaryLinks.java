package org.kinshipready.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Links the first use of each term in one step to its meaning; headings, links and code are left alone. */
final class GlossaryLinks extends AbstractVisitor {

    private final Glossary glossary;
    private final Set<String> linked;

    private GlossaryLinks(Glossary glossary, Set<String> linked) {
        this.glossary = glossary;
        this.linked = linked;
    }

    /** For text that gets no links. */
    static GlossaryLinks none() {
        return of(Glossary.none());
    }

    static GlossaryLinks of(Glossary glossary) {
        return new GlossaryLinks(glossary, new HashSet<>());
    }

    /** For one of several texts that a learner may read next: terms linked in it may be linked in the others too. */
    GlossaryLinks branch() {
        return new GlossaryLinks(glossary, new HashSet<>(linked));
    }

    void link(Node parent) {
        if (!glossary.isEmpty()) {
            visitChildren(parent);
        }
    }

    // A term can continue on the next line, so text is searched together with its line breaks.
    @Override
    protected void visitChildren(Node parent) {
        List<Node> text = new ArrayList<>();
        for (Node child : Nodes.children(parent)) {
            if (child instanceof Text || child instanceof SoftLineBreak) {
                text.add(child);
            } else {
                replace(text);
                child.accept(this);
            }
        }
        replace(text);
    }

    @Override
    public void visit(Heading heading) {}

    @Override
    public void visit(Link link) {}

    @Override
    public void visit(Image image) {}

    // A screen reader repeats the column's header with every cell.
    @Override
    public void visit(CustomNode node) {
        if (!(node instanceof TableHead)) {
            visitChildren(node);
        }
    }

    private void replace(List<Node> nodes) {
        String text = nodes.stream()
                .map(node -> node instanceof Text words ? words.getLiteral() : "\n")
                .collect(Collectors.joining());
        List<Glossary.Use> first =
                glossary.uses(text).stream().filter(use -> linked.add(use.id())).toList();
        if (!first.isEmpty()) {
            replace(nodes, text, first);
        }
        nodes.clear();
    }

    private static void replace(List<Node> nodes, String text, List<Glossary.Use> uses) {
        Node place = nodes.getFirst();
        int done = 0;
        for (Glossary.Use use : uses) {
            lines(text.substring(done, use.start())).forEach(place::insertBefore);
            Link link = new Link("/glossary#" + use.id(), null);
            lines(text.substring(use.start(), use.end())).forEach(link::appendChild);
            place.insertBefore(link);
            done = use.end();
        }
        lines(text.substring(done)).forEach(place::insertBefore);
        nodes.forEach(Node::unlink);
    }

    private static List<Node> lines(String text) {
        List<Node> nodes = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!nodes.isEmpty()) {
                nodes.add(new SoftLineBreak());
            }
            nodes.add(new Text(line));
        }
        return nodes;
    }
}
