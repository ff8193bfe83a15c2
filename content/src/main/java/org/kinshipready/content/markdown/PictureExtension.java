package org.kinshipready.content.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Draws pictures; their size is given beforehand, so that the text doesn't jump when they arrive. */
final class PictureExtension implements HtmlRenderer.HtmlRendererExtension {

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(context -> new Renderer(context.getWriter()));
    }

    private static final class Renderer implements NodeRenderer {

        private final HtmlWriter html;

        Renderer(HtmlWriter html) {
            this.html = html;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(CoursePicture.class);
        }

        @Override
        public void render(Node node) {
            CoursePicture picture = (CoursePicture) node;
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("src", picture.address());
            attributes.put("alt", picture.words());
            attributes.put("loading", "lazy");
            attributes.put("width", Integer.toString(picture.width()));
            attributes.put("height", Integer.toString(picture.height()));
            html.tag("img", attributes);
        }
    }
}
