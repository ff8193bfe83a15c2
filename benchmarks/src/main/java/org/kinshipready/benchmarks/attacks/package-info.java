/** Attacks that need no account, each with its bounds, beside a reader who should notice nothing. */
package org.kinshipready.benchmarks.attacks;
