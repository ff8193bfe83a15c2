/** What must stay fast, measured in a warm JVM. */
@NullMarked
package org.kinshipready.benchmarks;

import org.jspecify.annotations.NullMarked;
