/** What every page shares, such as the layout; the home page; the pages for when something goes wrong. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feature", "server", "storage"})
package org.kinshipready.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
