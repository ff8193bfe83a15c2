/** What changed between two versions of a course, and the least version that such a change may claim. */
@NullMarked
package org.kinshipready.content.versions;

import org.jspecify.annotations.NullMarked;
