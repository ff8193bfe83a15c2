/** Bad days, made on purpose: what was acknowledged is there afterwards. */
package org.kinshipready.benchmarks.faults;
