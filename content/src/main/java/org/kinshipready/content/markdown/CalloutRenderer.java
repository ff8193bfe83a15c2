package org.kinshipready.content.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Draws a callout as a box that begins with its name, so that colour isn't the only thing that sets it apart. */
final class CalloutRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    CalloutRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Callout.class);
    }

    @Override
    public void render(Node node) {
        HtmlWriter html = context.getWriter();
        html.line();
        html.tag("div", Map.of("class", "callout"));
        html.tag("p");
        html.tag("strong");
        html.text(((Callout) node).label());
        html.tag("/strong");
        html.tag("/p");
        html.line();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.line();
        html.tag("/div");
        html.line();
    }
}
