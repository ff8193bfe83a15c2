/** What the settings say about signing in, looked at before anything starts. */
@NullMarked
package org.kinshipready.security.settings;

import org.jspecify.annotations.NullMarked;
