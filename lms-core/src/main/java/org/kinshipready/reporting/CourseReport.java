package org.kinshipready.reporting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;

/**
 * One course as a member of staff may see it.
 *
 * @param course its newest version
 * @param learners of the whole course, or null for a partner
 * @param finished how many people finished a module, by its id and in the course's order: of all modules, or of those of
 *     a partner's organisation
 */
public record CourseReport(Course course, @Nullable Learners learners, Map<String, Count> finished) {}
