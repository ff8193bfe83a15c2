/** What is published: immutable versions of courses, served from memory, pathway by pathway. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"feature", "content", "content :: versions", "storage", "people", "audit", "site"})
package org.kinshipready.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
