/** The marking of answers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"feature", "content", "storage", "arrivals", "people", "catalogue", "enrolment", "site"})
package org.kinshipready.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
