package org.kinshipready.content.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseReader.Folder;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;
import org.kinshipready.content.SharedContent;
import org.kinshipready.content.versions.Comparison;
import org.kinshipready.content.versions.Edition;
import org.kinshipready.content.versions.SharedIds;

/** The courses as they were last published: those in an earlier checkout, or at Git's newest tag. */
record PublishedCourses(CourseSource source) {

    static final String NOT_COMPARED =
            "Versions were not compared: there is no --published FOLDER, nor a tag v... in Git.";

    /** The reader reports these as well, without needing an earlier version. */
    private static final Set<String> TOLD_TWICE = Set.of("changes-missing", "id-retired");

    /** The courses in another folder of courses; empty if it isn't one. */
    static Optional<PublishedCourses> in(String folder) {
        return CheckedFolder.find(folder).map(found -> new PublishedCourses(CourseSource.folder(found.root())));
    }

    /** The courses that Git has for the same folder, at the newest tag. */
    static Optional<PublishedCourses> tagged(Path root) {
        return GitTag.newest(root).map(PublishedCourses::new);
    }

    /** What is wrong with the versions of the courses, and with the shared ids. */
    List<Problem> problems(AllCourses candidates) {
        CourseReader reader = new CourseReader();
        // Uses the same shared content for both, so that a new figure doesn't count as an edit.
        SharedContent shared = reader.readShared(candidates.source()).shared();
        List<Problem> problems = new ArrayList<>(SharedIds.removed(source, candidates.source()));
        for (Folder folder : reader.folders(source)) {
            CourseReading candidate = candidates.readings().get(folder);
            if (candidate != null) {
                Optional<Course> published = reader.read(source, folder, shared).course();
                published.ifPresent(course -> problems.addAll(compare(course, candidate, candidates.source())));
            }
        }
        return problems;
    }

    private List<Problem> compare(Course published, CourseReading candidate, CourseSource files) {
        return candidate
                .course()
                .map(course -> Comparison.of(new Edition(published, source), new Edition(course, files))
                        .problems())
                .orElse(List.of())
                .stream()
                .filter(problem -> !toldAlready(problem, candidate.problems()))
                .toList();
    }

    private static boolean toldAlready(Problem problem, List<Problem> told) {
        return TOLD_TWICE.contains(problem.rule())
                && told.stream()
                        .anyMatch(other -> other.isError()
                                && other.file().equals(problem.file())
                                && other.line() == problem.line());
    }
}
