package org.kinshipready.catalogue.web;

import java.time.Instant;
import java.util.List;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;

/** What a manager sees of the catalogue: one section for each pathway, and what needs fixing. */
public record ManagePage(List<Section> sections, List<Problem> problems) {

    /** One pathway's published versions. */
    public record Section(Pathway pathway, List<Row> rows, List<Withdrawn> withdrawn) {}

    /** A course that isn't offered to new starters. */
    public record Withdrawn(String course, Instant at, String why) {}

    /**
     * One published version of a course.
     *
     * @param current whether it is what new starters get
     */
    public record Row(String course, String version, Instant publishedAt, String publishedBy, boolean current) {

        /** The address that withdraws the course or offers it again. */
        public String action(Pathway pathway) {
            return "/manage/" + pathway.id() + "/" + course;
        }
    }
}
