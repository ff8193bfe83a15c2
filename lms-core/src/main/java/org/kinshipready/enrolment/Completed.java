package org.kinshipready.enrolment;

import java.time.Instant;
import org.kinshipready.content.Version;

/**
 * That a round is completed, in the enrolment itself: the {@link Completion} is copied from it.
 *
 * @param version the exact version that was shown when the last step was finished
 * @param at when the last step was finished
 */
record Completed(Version version, Instant at) {}
