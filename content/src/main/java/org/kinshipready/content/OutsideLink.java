package org.kinshipready.content;

import org.jspecify.annotations.Nullable;

/**
 * A link to another course of the same pathway, which can only be checked where both courses are known.
 *
 * @param module the id of the module it leads to, or null if it leads to the course itself
 * @param step the id of the step it leads to, or null if it leads to the module itself
 */
public record OutsideLink(
        String file,
        int line,
        int column,
        String course,
        @Nullable String module,
        @Nullable String step) {}
