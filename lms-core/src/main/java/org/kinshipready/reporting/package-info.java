/** What staff see of courses and of how many learn: counts in fives, never a name, never a person. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "feature",
            "content",
            "people",
            "catalogue",
            "enrolment",
            "certification",
            "site",
            "storage"
        })
package org.kinshipready.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
