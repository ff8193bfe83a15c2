package org.kinshipready.content.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Draws a help box: each number is a link that a telephone dials or texts. */
final class HelpBoxRenderer implements NodeRenderer {

    private final HtmlWriter html;

    HelpBoxRenderer(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(HelpBox.class);
    }

    @Override
    public void render(Node node) {
        html.line();
        html.tag("div", Map.of("class", "help"));
        html.tag("p");
        strong(((HelpBox) node).label());
        html.tag("/p");
        html.line();
        html.tag("ul");
        ((HelpBox) node).lines().forEach(this::line);
        html.line();
        html.tag("/ul");
        html.tag("/div");
        html.line();
    }

    private void line(HelpBox.Line line) {
        html.line();
        html.tag("li");
        strong(line.name());
        html.text(line.nation().isEmpty() ? ": " : " (" + line.nation() + "): ");
        html.tag("a", Map.of("href", line.address()));
        html.text(line.number());
        html.tag("/a");
        html.text(", " + line.hours());
        html.tag("/li");
    }

    private void strong(String text) {
        html.tag("strong");
        html.text(text);
        html.tag("/strong");
    }
}
