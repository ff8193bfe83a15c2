package org.kinshipready.reporting;

import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;

/**
 * One course in a list, as a member of staff may see it.
 *
 * @param course its newest version
 * @param learners of the whole course, or null for a partner
 * @param modules for how many of its modules they may see figures
 */
public record CourseSummary(Course course, @Nullable Learners learners, int modules) {}
