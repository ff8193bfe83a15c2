/** Sign-in: from an account to a person and their roles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feature", "people", "server", "site", "storage"})
package org.kinshipready.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
