package org.kinshipready.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** Walks over a parsed file, and makes small changes to it. */
final class Nodes {

    private Nodes() {}

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** Replaces a node with its children. */
    static void unwrap(Node node) {
        for (Node child : children(node)) {
            node.insertBefore(child);
        }
        node.unlink();
    }
}
