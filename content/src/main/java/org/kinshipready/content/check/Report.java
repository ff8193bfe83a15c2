package org.kinshipready.content.check;

import java.util.List;
import org.kinshipready.content.Problem;

/**
 * What the checker found.
 *
 * @param compared whether there were earlier versions of the courses to compare them with
 */
record Report(CheckedFolder folder, List<Problem> problems, Count count, boolean compared) {

    /** The lines that a person reads after the problems. */
    List<String> lastLines() {
        return compared ? List.of(count.toString()) : List.of(count.toString(), PublishedCourses.NOT_COMPARED);
    }
}
