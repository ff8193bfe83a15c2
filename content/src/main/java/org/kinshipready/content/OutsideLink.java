package org.kinshipready.content;

import org.jspecify.annotations.Nullable;

/**
 * A link from a course to another one of its pathway, which can only be checked where both are known.
 *
 * @param module the id of the module it leads to, or null where it leads to the course itself
 * @param step the id of the step it leads to, or null where it leads to the module itself
 */
public record OutsideLink(
        String file,
        int line,
        int column,
        String course,
        @Nullable String module,
        @Nullable String step) {}
