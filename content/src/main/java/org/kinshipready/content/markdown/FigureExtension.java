package org.kinshipready.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Draws figures that are set apart from the words around them. */
final class FigureExtension implements HtmlRenderer.HtmlRendererExtension {

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(Renderer::new);
    }

    /** Sets the figures beneath a node apart, if any word there is written from the right. */
    static void setApart(Node top) {
        Texts texts = new Texts();
        top.accept(texts);
        if (texts.all.stream().anyMatch(text -> Figures.areFromTheRight(text.getLiteral()))) {
            texts.all.forEach(FigureExtension::split);
        }
    }

    private static void split(Text text) {
        String words = text.getLiteral();
        Matcher figure = Figures.FIGURE.matcher(words);
        int before = 0;
        while (figure.find()) {
            text.insertBefore(new Text(words.substring(before, figure.start())));
            text.insertBefore(new Figure(figure.group()));
            before = figure.end();
        }
        text.setLiteral(words.substring(before));
    }

    private static final class Texts extends AbstractVisitor {

        private final List<Text> all = new ArrayList<>();

        @Override
        public void visit(Text text) {
            all.add(text);
        }
    }

    private static final class Figure extends CustomNode {

        private final String words;

        Figure(String words) {
            this.words = words;
        }
    }

    private static final class Renderer implements NodeRenderer {

        private final HtmlWriter html;

        Renderer(HtmlNodeRendererContext context) {
            html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Figure.class);
        }

        @Override
        public void render(Node node) {
            apart(html, ((Figure) node).words);
        }
    }

    /** From the left, whatever is around it. */
    static void apart(HtmlWriter html, String words) {
        html.tag("bdi", Map.of("dir", "ltr"));
        html.text(words);
        html.tag("/bdi");
    }
}
