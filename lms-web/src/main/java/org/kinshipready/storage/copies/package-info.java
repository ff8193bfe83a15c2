/**
 * Copies of the embedded database: made every day, checked, and put back. Also finds what is intact in a damaged one.
 */
@NullMarked
package org.kinshipready.storage.copies;

import org.jspecify.annotations.NullMarked;
