package org.kinshipready.content.markdown;

import org.commonmark.renderer.html.HtmlRenderer;

/** Adds help boxes; they are made of callouts, so there is nothing to parse. */
final class HelpBoxExtension implements HtmlRenderer.HtmlRendererExtension {

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(HelpBoxRenderer::new);
    }
}
