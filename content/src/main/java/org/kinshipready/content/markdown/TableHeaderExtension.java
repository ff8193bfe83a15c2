package org.kinshipready.content.markdown;

import org.commonmark.renderer.html.HtmlRenderer;

/** Marks every table header as the header of its column, so that a screen reader can read it with each cell. */
final class TableHeaderExtension implements HtmlRenderer.HtmlRendererExtension {

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.attributeProviderFactory(context -> (node, tag, attributes) -> {
            if (tag.equals("th")) {
                attributes.put("scope", "col");
            }
        });
    }
}
