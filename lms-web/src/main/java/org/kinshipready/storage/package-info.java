/** Which MongoDB the platform keeps everything in: the one it was given, or one embedded in this process. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kinshipready.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
