package org.kinshipready.enrolment;

import java.time.Instant;
import org.kinshipready.content.Version;

/**
 * Notes in the enrolment itself that a round is completed; the {@link Completion} is copied from this.
 *
 * @param version the exact version that was shown when the last step was finished
 * @param at when the last step was finished
 */
record Completed(Version version, Instant at) {}
