package org.kinshipready.enrolment;

/** Thrown when somebody who hasn't begun a course asks for one that isn't offered any more. */
public final class CourseWithdrawn extends RuntimeException {}
