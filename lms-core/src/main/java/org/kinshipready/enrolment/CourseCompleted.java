package org.kinshipready.enrolment;

/**
 * Somebody has a completion. This is published when the completion is first written and again at each visit of its
 * owner, so that anything which should have followed and was cut off is made good. Listeners must do their work only
 * once.
 */
public record CourseCompleted(Completion completion) {}
