package org.kinshipready.enrolment;

/** Thrown when somebody asks for a course that is no longer offered and that they haven't started. */
public final class CourseWithdrawn extends RuntimeException {}
