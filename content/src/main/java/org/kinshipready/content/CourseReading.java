package org.kinshipready.content;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One course as read, and everything that is wrong with it. */
public final class CourseReading {

    private final @Nullable Course course;
    private final List<Problem> problems;
    private final List<OutsideLink> outsideLinks;

    CourseReading(@Nullable Course course, List<Problem> problems, List<OutsideLink> outsideLinks) {
        this.course = course;
        this.problems = List.copyOf(problems);
        this.outsideLinks = List.copyOf(outsideLinks);
    }

    /**
     * The course, if one could be made from the files at all; it may still have errors.
     *
     * <p>This keeps published versions readable when a later release checks more strictly.
     */
    public Optional<Course> course() {
        return Optional.ofNullable(course);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Its links to other courses, which can only be checked where all courses are known. */
    public List<OutsideLink> outsideLinks() {
        return outsideLinks;
    }

    /** Whether it may be published. */
    public boolean publishable() {
        return course != null && problems.stream().noneMatch(Problem::isError);
    }
}
