package org.kinshipready.content.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.Problem;
import org.kinshipready.content.Version;

/**
 * What a candidate changes about a published version of its course, and whether it may take that version's place.
 *
 * <p>Depends on nothing but the two.
 */
public record Comparison(Edition published, Edition candidate, List<Edit> edits) {

    /**
     * Compares.
     *
     * @throws IllegalArgumentException if the two are different courses
     */
    public static Comparison of(Edition published, Edition candidate) {
        Course before = published.course();
        Course after = candidate.course();
        if (before.pathway() != after.pathway() || !before.id().equals(after.id())) {
            throw new IllegalArgumentException(before.address() + " isn't " + after.address());
        }
        return new Comparison(published, candidate, CourseEdits.between(published, candidate));
    }

    /** The least kind of change that the edits amount to. */
    public Change least() {
        return deciding().map(Edit::change).orElse(Change.NONE);
    }

    /** The least version that the candidate may have. */
    public Version leastVersion() {
        return least().least(published.course().version());
    }

    /** The first of the greatest edits; empty where nothing changed. */
    public Optional<Edit> deciding() {
        // Of equals, max would take the last.
        return edits.stream().reduce((one, other) -> one.change().compareTo(other.change()) >= 0 ? one : other);
    }

    /** What keeps the candidate from being published after the other, and what its author should look at. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        deciding().ifPresent(edit -> {
            checkVersion(edit).ifPresent(problems::add);
            checkChanges().ifPresent(problems::add);
            problems.addAll(new RetiredIds(published.course(), candidate).problems());
        });
        if (least() == Change.PATCH && claimsPatch()) {
            problems.addAll(MuchChanged.warnings(published.course(), candidate));
        }
        return List.copyOf(problems);
    }

    private Optional<Problem> checkVersion(Edit edit) {
        Version claimed = candidate.course().version();
        Version known = published.course().version();
        if (claimed.compareTo(leastVersion()) >= 0) {
            return Optional.empty();
        }
        String required = ": the version must be at least " + leastVersion() + ".";
        if (claimed.compareTo(known) > 0) {
            String kind = edit.change().inWords();
            String why = "This is " + kind + ", because " + edit.what() + required;
            return Optional.of(error(edit.module(), edit.id(), "version-too-small", why));
        }
        String still = claimed.equals(known)
                ? "Version " + known + " is published already, and " + edit.what()
                : "Version " + known + " is published already, which is above " + claimed + ", and " + edit.what();
        return Optional.of(error(edit.module(), edit.id(), "version-not-raised", still + required));
    }

    private Optional<Problem> checkChanges() {
        Course course = candidate.course();
        return course.changes().containsKey(course.version())
                ? Optional.empty()
                : Optional.of(Problem.error(
                        candidate.place(null),
                        candidate.keyLine("changes"),
                        1,
                        "changes-missing",
                        "“changes” must say what is new in " + course.version() + "."));
    }

    private boolean claimsPatch() {
        Version claimed = candidate.course().version();
        Version known = published.course().version();
        return claimed.compareTo(known) > 0 && claimed.samePatchLine(known);
    }

    private Problem error(@Nullable String module, @Nullable String id, String rule, String message) {
        return Problem.error(candidate.place(module), candidate.headingLine(module, id), 1, rule, message);
    }
}
