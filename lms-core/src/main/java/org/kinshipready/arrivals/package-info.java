/** What arrives late: it never replaces what is newer, and both are kept until a person has chosen. Calls nobody. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kinshipready.arrivals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
