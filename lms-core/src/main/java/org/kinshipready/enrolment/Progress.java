package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;

/**
 * How far somebody is: what they finished among what the version they are shown requires.
 *
 * <p>Always computed, never stored, and so never over 100 %.
 */
public final class Progress {

    private final Course course;
    private final @Nullable Enrolment enrolment;

    private Progress(Course course, @Nullable Enrolment enrolment) {
        this.course = course;
        this.enrolment = enrolment;
    }

    /** How far somebody is who is enrolled. */
    public static Progress of(Course served, Enrolment enrolment) {
        return new Progress(served, enrolment);
    }

    /** How far a reader is who isn't enrolled, or whom nobody knows. */
    public static Progress none(Course course) {
        return new Progress(course, null);
    }

    /** The words on a course's or module's line, from nothing to everything. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETED
    }

    public boolean finished(StepId step) {
        return enrolment != null && enrolment.finished(step);
    }

    /** How many steps a completion needs. */
    public int required() {
        return course.requiredSteps().size();
    }

    /** How many of these are finished. */
    public int done() {
        return Math.toIntExact(
                course.requiredSteps().stream().filter(this::finished).count());
    }

    public boolean complete() {
        return required() > 0 && done() == required();
    }

    public State state() {
        boolean begun = enrolment != null && enrolment.begun();
        return complete() ? State.COMPLETED : begun ? State.IN_PROGRESS : State.NOT_STARTED;
    }

    /** A module without a required step is completed with its last step, one with any by its required ones. */
    public State state(CourseModule module) {
        List<Step> all = module.steps();
        List<Step> required = all.stream().filter(step -> !step.optional()).toList();
        List<Step> counted = required.isEmpty() ? all : required;
        if (counted.stream().allMatch(step -> finished(module, step))) {
            return State.COMPLETED;
        }
        return all.stream().anyMatch(step -> finished(module, step)) ? State.IN_PROGRESS : State.NOT_STARTED;
    }

    private boolean finished(CourseModule module, Step step) {
        return finished(new StepId(module.id(), step.id()));
    }

    /** Where to go on: the first required step that isn't finished; empty when all are. */
    public Optional<StepId> next() {
        return course.requiredSteps().stream().filter(step -> !finished(step)).findFirst();
    }

    /** When the last of the required steps was finished; empty while one isn't. */
    Optional<Instant> completedAt() {
        if (enrolment == null || !complete()) {
            return Optional.empty();
        }
        return course.requiredSteps().stream()
                .flatMap(step -> enrolment.finishedAt(step).stream())
                .max(Comparator.naturalOrder());
    }
}
