package org.kinshipready.reporting;

/**
 * How many people learn in a course, each counted once however often they renew it.
 *
 * @param started everybody who ever started
 * @param inProgress those of them who never completed it
 * @param completed those who completed it at least once
 * @param certificates completions with a certificate; a reissue in another name isn't counted again
 */
public record Learners(Count started, Count inProgress, Count completed, Count certificates) {

    static Learners of(long started, long completed, long certificates) {
        return new Learners(
                Count.of(started),
                Count.of(Math.max(0, started - completed)),
                Count.of(completed),
                Count.of(certificates));
    }
}
