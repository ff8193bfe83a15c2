package org.kinshipready.reporting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;

/**
 * The figures of one course, as far as a member of staff may see them.
 *
 * @param course its newest version
 * @param learners of the whole course, or null for a partner
 * @param finished how many people finished each module, by module id and in the course's order; a partner gets only
 *     their organisation's modules
 */
public record CourseReport(Course course, @Nullable Learners learners, Map<String, Count> finished) {}
