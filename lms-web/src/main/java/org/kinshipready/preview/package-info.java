/**
 * Preview: shows the courses of a folder as a carer will see them, with what the checker says. Nothing is published.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "content :: check", "catalogue", "site"})
package org.kinshipready.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
