/** What courses add to CommonMark, one file per block, and the one gate that all HTML made of it passes through. */
@NullMarked
package org.kinshipready.content.markdown;

import org.jspecify.annotations.NullMarked;
