package org.kinshipready.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.kinshipready.catalogue.Courses.ongoing;
import static org.kinshipready.catalogue.Courses.optional;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.kinshipready.site.TestClock;
import org.springframework.data.mongodb.core.query.Update;

/** Tests for {@link Enrolments}, {@link Enrolment} and {@link Completion}. */
class EnrolmentsTests extends Platform {

    private static final Instant NOON = TestClock.START;

    private final SignedIn who = Carers.carer();

    private Courses threePages() {
        return preparatory().module("m1", page("a"), page("b")).module("m2", page("c"), optional("d"));
    }

    private Enrolment enrolment(Course course) {
        return enrolments.find(who, course.id()).orElseThrow();
    }

    private Optional<Instant> finishedAt(Course course, String step) {
        return enrolment(course).finishedAt(StepId.parse(step).orElseThrow());
    }

    private Progress progress(Course course) {
        return enrolments
                .open(Optional.of(who), course.pathway(), course.id())
                .orElseThrow()
                .progress();
    }

    private List<Completion> completions() {
        return mongo.find(query(where("person").is(who.id())), Completion.class);
    }

    private void finishAll(Course served) {
        served.requiredSteps().forEach(step -> recording.finish(who, served, step));
    }

    @Test
    void theFirstTickEnrols() {
        Course course = publish(threePages());
        finish(who, course, "m1/b");

        Enrolment enrolment = enrolment(course);
        assertThat(enrolment.person()).isEqualTo(who.id());
        assertThat(enrolment.pathway()).isEqualTo(Pathway.PREPARATORY);
        assertThat(enrolment.version()).isEqualTo(new Version(1, 0, 0));
        assertThat(enrolment.startedAt()).isEqualTo(NOON);
        assertThat(enrolment.round()).isEqualTo(1);
        assertThat(enrolment.last()).contains(new StepId("m1", "b"));
    }

    @Test
    void aTickKeepsItsTimeWhenPressedAgain() {
        Course course = publish(threePages());
        finish(who, course, "m1/a");
        clock.advance(Duration.ofDays(1));
        finish(who, course, "m1/a");

        assertThat(finishedAt(course, "m1/a")).contains(NOON);
    }

    @Test
    void aTickThatArrivesLateKeepsTheEarlierTime() {
        Course course = publish(threePages());
        finish(who, course, "m1/a");
        clock.set(NOON.minusMillis(1));
        finish(who, course, "m1/a");

        assertThat(finishedAt(course, "m1/a")).contains(NOON.minusMillis(1));
    }

    @Test
    void startingTwiceChangesNothing() {
        Courses courses = threePages();
        Course course = publish(courses);
        enrolments.start(who, course);
        clock.advance(Duration.ofDays(1));
        Course newer = publish(courses.version("1.1.0"));
        enrolments.start(who, newer);

        assertThat(enrolment(course).startedAt()).isEqualTo(NOON);
        assertThat(enrolment(course).version()).isEqualTo(new Version(1, 0, 0));
        assertThat(enrolment(course).begun()).isFalse();
    }

    @Test
    void refusesAStepThatTheVersionLacks() {
        Course course = publish(threePages());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> finish(who, course, "m1/nothing"))
                .withMessage("No step m1/nothing in %s@1.0.0", course.id());
        assertThat(enrolments.find(who, course.id())).isEmpty();
    }

    @Test
    void goesOnAtTheFirstRequiredStepThatIsNotFinished() {
        Course course = publish(threePages());
        finish(who, course, "m2/c");
        assertThat(progress(course).next()).contains(new StepId("m1", "a"));
        finish(who, course, "m1/a");
        assertThat(progress(course).next()).contains(new StepId("m1", "b"));
        finish(who, course, "m1/b");
        assertThat(progress(course).next()).isEmpty();
    }

    @Test
    void aLearnerKeepsTheVersionTheyBeganOnAndGetsItsPatches() {
        Courses courses = threePages();
        Course began = publish(courses);
        enrolments.start(who, began);
        publish(courses.version("1.0.1").title("Better words"));
        publish(courses.version("1.1.0").module("m3", page("e")));

        Learning learning =
                enrolments.open(Optional.of(who), began.pathway(), began.id()).orElseThrow();
        assertThat(learning.course().version()).isEqualTo(new Version(1, 0, 1));
        assertThat(learning.course().title()).isEqualTo("Better words");
        assertThat(enrolment(began).version()).isEqualTo(new Version(1, 0, 0));
        assertThat(enrolments
                        .open(Optional.of(Carers.carer()), began.pathway(), began.id())
                        .orElseThrow()
                        .course()
                        .version())
                .isEqualTo(new Version(1, 1, 0));
    }

    @Test
    void theLastRequiredStepCompletesTheCourseOnce() {
        Course course = publish(threePages());
        finish(who, course, "m1/a");
        finish(who, course, "m1/b");
        assertThat(completions()).isEmpty();
        clock.advance(Duration.ofDays(1));
        finish(who, course, "m2/c");
        clock.advance(Duration.ofDays(1));
        finish(who, course, "m2/c");
        finish(who, course, "m2/d");

        assertThat(completions())
                .containsExactly(new Completion(
                        who.id() + ":" + course.id() + ":1:1",
                        who.id(),
                        course.id(),
                        Pathway.PREPARATORY,
                        new Version(1, 0, 0),
                        1,
                        NOON.plus(Duration.ofDays(1))));
    }

    @Test
    void aCompletionHasTheVersionThatWasShown() {
        Courses courses = threePages();
        Course began = publish(courses);
        finish(who, began, "m1/a");
        Course patched = publish(courses.version("1.0.1"));
        publish(courses.version("1.1.0"));
        finish(who, patched, "m1/b");
        finish(who, patched, "m2/c");

        assertThat(completions()).extracting(Completion::version).containsExactly(new Version(1, 0, 1));
    }

    @Test
    void aCompletionStaysAsItIsWhenTheCourseChanges() {
        Courses courses = threePages();
        finishAll(publish(courses));
        List<Completion> first = completions();
        clock.advance(Duration.ofDays(1));
        Course patched = publish(courses.version("1.0.1").title("Other words"));
        enrolments.settle(enrolment(patched), patched);
        finish(who, patched, "m1/a");

        assertThat(completions()).isEqualTo(first);
    }

    @Test
    void whatACrashCutOffIsCompletedWithTheTimeOfTheTick() {
        Courses courses = threePages();
        Course course = publish(courses);
        finish(who, course, "m1/a");
        finish(who, course, "m1/b");
        // The last tick was written, and then the process died.
        Instant tick = NOON.plusSeconds(60);
        mongo.updateFirst(
                query(where("_id").is(who.id() + ":" + course.id())),
                new Update().min("ticks.m2/c", tick),
                Enrolment.class);
        clock.advance(Duration.ofDays(400));
        Course patched = publish(courses.version("1.0.1"));
        Optional<Completion> settled = enrolments.settle(enrolment(patched), patched);

        assertThat(completions()).containsExactly(settled.orElseThrow());
        assertThat(settled.get().at()).isEqualTo(tick);
        assertThat(settled.get().version()).isEqualTo(new Version(1, 0, 0));
    }

    @Test
    void anUnfinishedCourseIsNotCompletedBySettling() {
        Course course = publish(threePages());
        finish(who, course, "m1/a");

        assertThat(enrolments.settle(enrolment(course), course)).isEmpty();
        assertThat(completions()).isEmpty();
    }

    @Test
    void aCourseOfOptionalStepsOnlyIsNeverCompleted() {
        Course course = publish(preparatory().module("m1", optional("a")));
        finish(who, course, "m1/a");

        assertThat(completions()).isEmpty();
    }

    @Test
    void aLearnersPathwaysStayApart() {
        Course before = publish(threePages());
        Course after = publish(ongoing().module("m1", page("a")));
        enrolments.start(who, before);
        enrolments.start(who, after);
        enrolments.start(Carers.carer(), before);

        assertThat(enrolments.all(who, Pathway.PREPARATORY))
                .extracting(Enrolment::course)
                .containsExactly(before.id());
        assertThat(enrolments.all(who, Pathway.ONGOING))
                .extracting(Enrolment::course)
                .containsExactly(after.id());
    }

    @Test
    void aCourseIsNotFoundUnderTheOtherPathway() {
        Course course = publish(threePages());
        enrolments.start(who, course);

        assertThat(enrolments.open(Optional.of(who), Pathway.ONGOING, course.id()))
                .isEmpty();
    }
}
