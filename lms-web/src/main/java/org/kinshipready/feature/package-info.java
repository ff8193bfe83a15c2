/** How a feature adds its pages to the application without any other feature's file naming it. */
@NullMarked
@ApplicationModule(allowedDependencies = "people")
package org.kinshipready.feature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
