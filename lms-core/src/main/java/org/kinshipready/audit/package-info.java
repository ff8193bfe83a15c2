/** What staff did: recorded before they do it, and never changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feature", "people", "site"})
package org.kinshipready.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
