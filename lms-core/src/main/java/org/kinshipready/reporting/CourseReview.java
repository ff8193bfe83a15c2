package org.kinshipready.reporting;

import java.util.List;
import org.kinshipready.content.Course;

/** A course, and its modules (at least one) that an expert needs to check. */
public record CourseReview(Course course, List<ModuleReview> modules) {}
