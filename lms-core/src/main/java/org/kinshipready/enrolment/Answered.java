package org.kinshipready.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a quiz.
 *
 * @param latest the last submission
 * @param finished the submission that finished the step, or null
 */
public record Answered(Submission latest, @Nullable Submission finished) {}
