package org.kinshipready.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.PlainCourse.course;
import static org.kinshipready.catalogue.PlainCourse.module;
import static org.kinshipready.catalogue.PlainCourse.optional;
import static org.kinshipready.catalogue.PlainCourse.page;
import static org.kinshipready.enrolment.Progress.State.COMPLETED;
import static org.kinshipready.enrolment.Progress.State.IN_PROGRESS;
import static org.kinshipready.enrolment.Progress.State.NOT_STARTED;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.people.PersonId;

/** Tests for {@link Progress}. */
class ProgressTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final CourseModule FIRST = module("m1", page("a"), optional("b"), page("c"));
    private static final CourseModule EXTRA = module("m2", optional("d"), optional("e"));
    private static final Course COURSE = course(FIRST, EXTRA);

    /** How far somebody is who finished these steps, one each minute. */
    private static Progress progress(String... finished) {
        Map<String, Instant> ticks = new TreeMap<>();
        for (String step : finished) {
            ticks.put(step, START.plusSeconds(60L * ticks.size()));
        }
        Version version = COURSE.version();
        PersonId person = PersonId.of("test", "ada");
        return Progress.of(
                COURSE,
                new Enrolment(
                        Enrolment.id(person, COURSE.id()),
                        person,
                        COURSE.id(),
                        COURSE.pathway(),
                        version,
                        version,
                        1,
                        START,
                        ticks,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void nobodyIsNowhere() {
        Progress none = Progress.none(COURSE);
        assertThat(none.done()).isZero();
        assertThat(none.required()).isEqualTo(2);
        assertThat(none.state()).isEqualTo(NOT_STARTED);
        assertThat(none.state(FIRST)).isEqualTo(NOT_STARTED);
        assertThat(none.next()).contains(new StepId("m1", "a"));
        assertThat(none.completedAt()).isEmpty();
    }

    @Test
    void enrolledIsNotYetStarted() {
        assertThat(progress().state()).isEqualTo(NOT_STARTED);
    }

    @Test
    void countsRequiredStepsOnly() {
        Progress progress = progress("m1/a", "m1/b", "m2/d");
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.state()).isEqualTo(IN_PROGRESS);
        assertThat(progress.next()).contains(new StepId("m1", "c"));
    }

    @Test
    void anOptionalStepAloneIsAStart() {
        assertThat(progress("m1/b").done()).isZero();
        assertThat(progress("m1/b").state()).isEqualTo(IN_PROGRESS);
        assertThat(progress("m1/b").state(FIRST)).isEqualTo(IN_PROGRESS);
    }

    @Test
    void isNeverMoreThanAll() {
        Progress progress = progress("m1/a", "m1/b", "m1/c", "m2/d", "m2/e", "m1/gone", "gone/x");
        assertThat(progress.done()).isEqualTo(progress.required());
        assertThat(progress.state()).isEqualTo(COMPLETED);
        assertThat(progress.next()).isEmpty();
    }

    @Test
    void ticksOfStepsThatTheVersionLacksDoNotCount() {
        Progress progress = progress("m1/gone", "gone/a");
        assertThat(progress.done()).isZero();
        assertThat(progress.complete()).isFalse();
    }

    @Test
    void aModuleIsCompletedByItsRequiredSteps() {
        assertThat(progress("m1/a").state(FIRST)).isEqualTo(IN_PROGRESS);
        assertThat(progress("m1/a", "m1/c").state(FIRST)).isEqualTo(COMPLETED);
    }

    @Test
    void aModuleWithoutRequiredStepsIsCompletedByAll() {
        assertThat(progress("m1/a", "m1/c").state(EXTRA)).isEqualTo(NOT_STARTED);
        assertThat(progress("m2/d").state(EXTRA)).isEqualTo(IN_PROGRESS);
        assertThat(progress("m2/d", "m2/e").state(EXTRA)).isEqualTo(COMPLETED);
    }

    @Test
    void isCompletedWithTheLastRequiredTick() {
        assertThat(progress("m1/a").completedAt()).isEmpty();
        assertThat(progress("m1/c", "m1/a", "m2/d").completedAt()).contains(START.plusSeconds(60));
    }

    @Test
    void aCourseOfOptionalStepsOnlyIsNeverCompleted() {
        assertThat(Progress.none(course(EXTRA)).complete()).isFalse();
    }
}
