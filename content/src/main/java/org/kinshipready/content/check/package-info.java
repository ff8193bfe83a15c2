/** The checker that authors run over their courses, one file per rule that needs more than one course. */
@NullMarked
package org.kinshipready.content.check;

import org.jspecify.annotations.NullMarked;
