/** The application itself. */
@NullMarked
package org.kinshipready;

import org.jspecify.annotations.NullMarked;
