/** What the settings say about signing in, looked at before anything starts. */
@NullMarked
@NamedInterface("settings")
package org.kinshipready.security.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
