package org.kinshipready.content.markdown;

import org.commonmark.node.CustomNode;

/** {@code {{fact-id}}} in running text; stands for a figure and is drawn as nothing until it is replaced by one. */
public final class FactReference extends CustomNode {

    private final String id;

    FactReference(String id) {
        this.id = id;
    }

    /** What stands between the braces. */
    public String id() {
        return id;
    }
}
