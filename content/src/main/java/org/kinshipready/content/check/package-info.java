/** The checker that authors run over their courses, with one file for each rule that needs more than one course. */
@NullMarked
package org.kinshipready.content.check;

import org.jspecify.annotations.NullMarked;
