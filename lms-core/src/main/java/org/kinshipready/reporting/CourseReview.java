package org.kinshipready.reporting;

import java.util.List;
import org.kinshipready.content.Course;

/** A course and those of its modules, at least one, that are to be read by somebody who knows. */
public record CourseReview(Course course, List<ModuleReview> modules) {}
