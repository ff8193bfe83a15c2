package org.kinshipready.content;

import org.jspecify.annotations.Nullable;
import org.kinshipready.content.yaml.Scalar;

/** Looks up who wrote a course or module. */
final class Contributors {

    private Contributors() {}

    /** The id as written; empty if there is none. */
    static String id(@Nullable Scalar id, SharedContent shared, FileProblems problems) {
        if (id == null) {
            return "";
        }
        if (!shared.contributors().containsKey(id.text())) {
            problems.error(
                    id,
                    "contributors",
                    "There is no \"" + id.text() + "\" in contributors.yml. Check the spelling, or add it there.");
        }
        return id.text();
    }
}
