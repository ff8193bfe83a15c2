/** The act of issuing: a certificate follows from a completion, once, and is frozen. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "feature",
            "content",
            "storage",
            "people",
            "audit",
            "catalogue",
            "enrolment",
            "certificates",
            "certificates :: signing",
            "site"
        })
package org.kinshipready.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
