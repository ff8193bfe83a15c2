package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;

/**
 * How far somebody is: how many of the steps that their version requires they have finished.
 *
 * <p>A module they have skipped, where that is allowed, isn't required. Progress is always computed and never stored,
 * so it can't exceed 100 %.
 */
public final class Progress {

    private final Course course;
    private final @Nullable Enrolment enrolment;

    /** What is required of this learner. */
    private final List<StepId> required;

    private Progress(Course course, @Nullable Enrolment enrolment) {
        this.course = course;
        this.enrolment = enrolment;
        Set<String> skipped = course.modules().stream()
                .filter(this::skipped)
                .map(CourseModule::id)
                .collect(Collectors.toSet());
        this.required = course.requiredSteps().stream()
                .filter(step -> !skipped.contains(step.module()))
                .toList();
    }

    /** The progress of somebody who is enrolled. */
    public static Progress of(Course served, Enrolment enrolment) {
        return new Progress(served, enrolment);
    }

    /** The progress of a reader who isn't enrolled, or isn't signed in. */
    public static Progress none(Course course) {
        return new Progress(course, null);
    }

    /** The words on a course's or module's line, from nothing to everything. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETED,
        /** Skipped: only the learner's own pages say so. */
        SKIPPED
    }

    public boolean finished(StepId step) {
        return enrolment != null && enrolment.finished(step);
    }

    /** Whether the learner skipped a module that may be skipped, and hasn't finished it after all. */
    public boolean skipped(CourseModule module) {
        return skippedAt(module).isPresent() && !finished(module);
    }

    /** How many steps a completion needs. */
    public int required() {
        return required.size();
    }

    /** How many of these are finished. */
    public int done() {
        return Math.toIntExact(required.stream().filter(this::finished).count());
    }

    public boolean complete() {
        return !required.isEmpty() && required.stream().allMatch(this::finished) && enoughModules();
    }

    /** Whether everything else is finished, but too many modules were skipped for a certificate. */
    public boolean tooManySkipped() {
        return required.stream().allMatch(this::finished) && !enoughModules();
    }

    public State state() {
        boolean begun = enrolment != null && enrolment.begun();
        return complete() ? State.COMPLETED : begun ? State.IN_PROGRESS : State.NOT_STARTED;
    }

    /** A module is completed by its required steps, or by all of its steps if none is required. */
    public State state(CourseModule module) {
        if (finished(module)) {
            return State.COMPLETED;
        }
        if (skipped(module)) {
            return State.SKIPPED;
        }
        return module.steps().stream().anyMatch(step -> finished(module, step)) ? State.IN_PROGRESS : State.NOT_STARTED;
    }

    /**
     * Where to continue: the first required step that isn't finished or, if too many modules were skipped, the first
     * unfinished step in one of those.
     *
     * @return empty when everything is finished
     */
    public Optional<StepId> next() {
        Stream<StepId> open = required.stream().filter(step -> !finished(step));
        Stream<StepId> leftOut =
                tooManySkipped() ? course.requiredSteps().stream().filter(step -> !finished(step)) : Stream.empty();
        return Stream.concat(open, leftOut).findFirst();
    }

    /** When the learner did the last thing that the completion needed; empty if the course isn't completed. */
    Optional<Instant> completedAt() {
        Enrolment known = enrolment;
        if (known == null || !complete()) {
            return Optional.empty();
        }
        List<CourseModule> modules = modulesToFinish();
        // Each module was finished or skipped, whichever came first, and the half that a certificate needs was
        // finished.
        Stream<Instant> each = modules.stream()
                .flatMap(module -> Stream.concat(finishedAt(module).stream(), skippedAt(module).stream())
                        .min(Comparator.naturalOrder())
                        .stream());
        Stream<Instant> half = modules.stream()
                .flatMap(module -> finishedAt(module).stream())
                .sorted()
                .limit((modules.size() + 1) / 2);
        return Stream.of(each, half, known.movedAt().stream())
                .flatMap(times -> times)
                .max(Comparator.naturalOrder());
    }

    /** A certificate needs at least half of the modules to be finished, not counting any with nothing to finish. */
    private boolean enoughModules() {
        List<CourseModule> modules = modulesToFinish();
        long finished = modules.stream().filter(this::finished).count();
        return 2 * finished >= modules.size();
    }

    private List<CourseModule> modulesToFinish() {
        return course.modules().stream()
                .filter(module -> module.steps().stream().anyMatch(step -> !step.optional()))
                .toList();
    }

    /** When the last required step of a module was finished, if all are. */
    private Optional<Instant> finishedAt(CourseModule module) {
        Enrolment known = enrolment;
        return known == null || !finished(module)
                ? Optional.empty()
                : module.steps().stream()
                        .filter(step -> !step.optional())
                        .flatMap(step -> known.finishedAt(new StepId(module.id(), step.id())).stream())
                        .max(Comparator.naturalOrder());
    }

    private boolean finished(CourseModule module) {
        return module.stepsToFinish().stream().allMatch(step -> finished(module, step));
    }

    private boolean finished(CourseModule module, Step step) {
        return finished(new StepId(module.id(), step.id()));
    }

    private Optional<Instant> skippedAt(CourseModule module) {
        return Optional.ofNullable(enrolment)
                .filter(_known -> course.skippable(module))
                .flatMap(known -> known.skippedAt(module.id()));
    }
}
