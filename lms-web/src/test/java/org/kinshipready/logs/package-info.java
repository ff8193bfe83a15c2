/** What must be in no log. */
@NullMarked
package org.kinshipready.logs;

import org.jspecify.annotations.NullMarked;
