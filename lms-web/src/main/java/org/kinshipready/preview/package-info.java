/** Preview: the courses of a folder as a carer will see them, published nowhere, with what the checker says. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "content :: check", "catalogue", "site"})
package org.kinshipready.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
