package org.kinshipready.reporting;

import java.time.Instant;
import java.util.Map;

/**
 * How many people learn, counted at one moment. {@link Statistics} decides who sees what.
 *
 * @param at when counting began
 * @param ofCourses by course id; a missing course had nobody at the time
 */
public record Figures(Instant at, Map<String, OfCourse> ofCourses) {

    private static final OfCourse NOBODY = new OfCourse(Learners.of(0, 0, 0), Map.of());

    /** @param finished how many finished each module, by module id; nobody had finished a missing one */
    record OfCourse(Learners learners, Map<String, Count> finished) {

        Count finished(String module) {
            return finished.getOrDefault(module, Count.of(0));
        }
    }

    OfCourse of(String course) {
        return ofCourses.getOrDefault(course, NOBODY);
    }
}
