/** What pages cost under load, beside a plain file server: {@code ./lms bench}. */
package org.kinshipready.benchmarks.load;
