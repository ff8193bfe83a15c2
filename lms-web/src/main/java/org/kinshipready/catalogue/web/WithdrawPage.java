package org.kinshipready.catalogue.web;

import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;

/**
 * The form that withdraws a course.
 *
 * @param reason as typed before, maybe empty
 * @param error why it can't be taken, or null
 */
public record WithdrawPage(
        Course course, String reason, @Nullable String error) {}
