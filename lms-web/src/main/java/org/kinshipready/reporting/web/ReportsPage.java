package org.kinshipready.reporting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Pathway;
import org.kinshipready.reporting.Learners;

/**
 * How many people learn: one section for each pathway. The two are never added up.
 *
 * @param at when they were counted
 */
public record ReportsPage(Instant at, List<Section> sections) {

    /** One pathway's courses. */
    public record Section(Pathway pathway, List<Row> rows) {}

    /**
     * One course.
     *
     * @param language of its title, two letters
     * @param learners of the whole course, or null for a partner
     * @param modules for how many of its modules this reader may see the figures
     */
    public record Row(
            String address,
            String title,
            String language,
            @Nullable Learners learners,
            int modules) {}
}
