/** The courses as trainers and partners write them, and the reader that turns their Markdown into pages. */
@NullMarked
package org.kinshipready.content;

import org.jspecify.annotations.NullMarked;
