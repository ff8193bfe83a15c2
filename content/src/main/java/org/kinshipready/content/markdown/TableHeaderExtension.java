package org.kinshipready.content.markdown;

import org.commonmark.renderer.html.HtmlRenderer;

/** Says of every table header that it is the header of its column, so that a screen reader can read it with a cell. */
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
