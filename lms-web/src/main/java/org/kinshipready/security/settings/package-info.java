/** Checks what the settings say about signing in before anything starts. */
@NullMarked
@NamedInterface("settings")
package org.kinshipready.security.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
