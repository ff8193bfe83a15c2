package org.kinshipready.content;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kinshipready.content.yaml.Scalar;

/** Which modules must be passed. */
final class MustPass {

    private MustPass() {}

    /** The modules' ids; complains about ids that aren't a module's. */
    static Set<String> ids(CourseFile file) {
        Set<String> modules = file.moduleIds();
        Set<String> mustPass = new LinkedHashSet<>();
        for (Scalar id : file.mustPass()) {
            if (modules.contains(id.text())) {
                mustPass.add(id.text());
            } else {
                file.problems()
                        .error(
                                id,
                                "modules",
                                "\"" + id.text() + "\" in must-pass isn't a module of this course. Check it.");
            }
        }
        return mustPass;
    }
}
