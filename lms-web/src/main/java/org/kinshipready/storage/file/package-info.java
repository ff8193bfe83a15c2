/** The file of the embedded database: written so that a crash leaves it whole, and read so that damage is noticed. */
@NullMarked
package org.kinshipready.storage.file;

import org.jspecify.annotations.NullMarked;
