package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.List;
import org.kinshipready.content.Problem;

/**
 * What the checker found.
 *
 * @param measures lines of a table; none if nobody asked for it
 * @param compared whether there were earlier versions of the courses to compare them with
 */
record Report(CheckedFolder folder, List<Problem> problems, List<String> measures, Count count, boolean compared) {

    /** The lines that a person reads after the problems. */
    List<String> lastLines() {
        List<String> lines = new ArrayList<>(measures);
        lines.add(count.toString());
        if (!compared) {
            lines.add(PublishedCourses.NOT_COMPARED);
        }
        return lines;
    }
}
