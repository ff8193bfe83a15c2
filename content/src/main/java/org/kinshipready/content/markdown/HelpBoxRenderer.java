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
        boolean fromTheRight = Figures.areFromTheRight(((HelpBox) node).label());
        ((HelpBox) node).lines().forEach(line -> line(line, fromTheRight));
        html.line();
        html.tag("/ul");
        html.tag("/div");
        html.line();
    }

    /** Helplines are described in English, which is set apart if the box is in a language written from the right. */
    private void line(HelpBox.Line line, boolean apart) {
        html.line();
        html.tag("li");
        html.tag("strong");
        text(line.name(), apart);
        html.tag("/strong");
        html.text(line.nation().isEmpty() ? ": " : " (" + line.nation() + "): ");
        html.tag("a", Map.of("href", line.address()));
        text(line.number(), apart);
        html.tag("/a");
        html.text(", ");
        text(line.hours(), apart);
        html.tag("/li");
    }

    private void text(String text, boolean apart) {
        if (apart) {
            FigureExtension.apart(html, text);
        } else {
            html.text(text);
        }
    }

    private void strong(String text) {
        html.tag("strong");
        html.text(text);
        html.tag("/strong");
    }
}
