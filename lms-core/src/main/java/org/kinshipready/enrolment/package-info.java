/** A person in a course: what they finished and when, how far they are, that they completed it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"feature", "content", "storage", "arrivals", "people", "catalogue", "server", "site"})
package org.kinshipready.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
