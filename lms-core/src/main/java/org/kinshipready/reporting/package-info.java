/** What staff see about courses and about how many people learn: counts in fives, never a name, never a person. */
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
