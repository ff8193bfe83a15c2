package org.kinshipready.reporting.web;

import java.util.List;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;
import org.kinshipready.reporting.CourseReview;

/** What needs checking: one section for each pathway, and the problems of course files. */
public record DraftsPage(List<Section> sections, List<Problem> problems) {

    /** One pathway's courses that have something to check. */
    public record Section(Pathway pathway, List<CourseReview> courses) {}
}
