/** Who somebody is here: an id made from what the identity provider says, a name, roles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"storage"})
package org.kinshipready.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
