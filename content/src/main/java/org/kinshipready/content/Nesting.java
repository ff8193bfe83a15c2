package org.kinshipready.content;

import java.util.Optional;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Finds anything nested too deeply in a parsed file. It doesn't recurse, because deep nesting would overflow the stack.
 */
final class Nesting {

    private Nesting() {}

    static Optional<Node> tooDeep(Node root) {
        int depth = 0;
        @Nullable Node node = root;
        while (node != null) {
            if (depth > Limits.MAX_NESTING) {
                return Optional.of(node);
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node != root && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null || node == root ? null : node.getNext();
        }
        return Optional.empty();
    }
}
