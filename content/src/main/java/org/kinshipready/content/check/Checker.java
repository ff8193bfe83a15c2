package org.kinshipready.content.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;

/** The checker for programs: what {@code ./lms check} prints, as values. */
public final class Checker {

    private Checker() {}

    /**
     * Everything that is wrong in a source, sorted by file and place. It doesn't compare versions.
     *
     * @param today the day that dates in the files are compared with
     */
    public static List<Problem> check(CourseSource source, LocalDate today) {
        return AllCourses.read(source, today).problems().stream()
                .distinct()
                .sorted(Check.ORDER)
                .toList();
    }

    /** The folder that holds the pathways, given that folder itself or one course in it; empty for any other. */
    public static Optional<Path> root(Path folder) {
        return CheckedFolder.find(folder.toString()).map(CheckedFolder::root);
    }
}
