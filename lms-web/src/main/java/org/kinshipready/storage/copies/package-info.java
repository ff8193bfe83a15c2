/** Copies of the embedded database: made every day, looked at, and put back; and what is whole in a damaged one. */
@NullMarked
package org.kinshipready.storage.copies;

import org.jspecify.annotations.NullMarked;
