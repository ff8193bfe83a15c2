package org.kinshipready.enrolment.web;

import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Renewal;

/** What happens when somebody does a course again, before they decide. */
public record RenewPage(Course course, Renewal renewal) {}
