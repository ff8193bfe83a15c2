/**
 * The web server and its limits: how much a slow, hasty or hostile client can hold, and for how long. Also the static
 * files.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kinshipready.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
