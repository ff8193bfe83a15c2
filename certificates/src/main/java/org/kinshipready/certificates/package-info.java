/** The library that draws a certificate of completion. */
@NullMarked
package org.kinshipready.certificates;

import org.jspecify.annotations.NullMarked;
