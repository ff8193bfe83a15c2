/**
 * Saves that arrive late: they never replace anything newer, and both are kept until a person chooses. Calls no other
 * feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kinshipready.arrivals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
