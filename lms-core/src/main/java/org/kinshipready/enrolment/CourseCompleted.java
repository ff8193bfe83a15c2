package org.kinshipready.enrolment;

/**
 * Somebody's completion is there. Told when it is first written and again whenever its owner comes by, so that whatever
 * follows from it and was cut off is made good; whoever listens does its work once.
 */
public record CourseCompleted(Completion completion) {}
