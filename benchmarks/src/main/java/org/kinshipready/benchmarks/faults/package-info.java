/** Bad days, made on purpose: the process is killed, the disk is full; what was acknowledged is there afterwards. */
package org.kinshipready.benchmarks.faults;
