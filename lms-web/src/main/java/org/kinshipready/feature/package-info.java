/** How a feature brings its pages into the application without anybody else's file naming it. */
@NullMarked
@ApplicationModule(allowedDependencies = "people")
package org.kinshipready.feature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
