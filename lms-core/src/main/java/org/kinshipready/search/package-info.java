/** Finding words in what is published, one pathway at a time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feature", "content", "catalogue", "site"})
package org.kinshipready.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
