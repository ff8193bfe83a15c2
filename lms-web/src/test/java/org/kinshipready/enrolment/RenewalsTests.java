package org.kinshipready.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kinshipready.catalogue.Courses.checklist;
import static org.kinshipready.catalogue.Courses.ongoing;
import static org.kinshipready.catalogue.Courses.optional;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.question;
import static org.kinshipready.catalogue.Courses.quiz;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.UpdateResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.arrivals.Origin;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.assessment.Answers;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.catalogue.Withdrawals;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.people.Carers;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/** Tests for {@link Renewals}: the rounds of a course that is to be renewed. */
class RenewalsTests extends Platform {

    private static final StepId CHECK = new StepId("m1", "check");
    private static final StepId LIST = new StepId("m1", "list");
    private static final String COMPLETED = "2026-06-10T12:00:00Z";
    private static final String DUE = "2028-06-10T12:00:00Z";

    @Autowired
    private Renewals renewals;

    @Autowired
    private Moves moves;

    @Autowired
    private Withdrawals withdrawals;

    private final SignedIn who = Carers.carer("Ada Lovelace");
    private Courses courses;
    private Course course;

    @BeforeEach
    void aCourseToBeRenewed() {
        people.arrived(who);
        courses = ongoing()
                .with("renew-after: 2 years")
                .module("m1", page("a"), quiz("check", question("one", "x-")), checklist("list"))
                .noted("m2", page("b"))
                .module("m3", page("c"), optional("more"));
        course = publish(courses);
    }

    private Learning open() {
        return enrolments.open(Optional.of(who), course.pathway(), course.id()).orElseThrow();
    }

    private Enrolment enrolment() {
        return enrolments.find(who, course.id()).orElseThrow();
    }

    private Document stored() {
        return mongo.findById(who.id() + ":" + course.id(), Document.class, "enrolments");
    }

    private Optional<Renewal> renewal() {
        return renewals.of(enrolment(), open().course());
    }

    private void answer() {
        Step.Quiz quiz = (Step.Quiz) open().course().step(CHECK).orElseThrow();
        assessments.submit(who, open().course(), CHECK, Answers.of(quiz, Map.of("one", List.of(0))), "form");
    }

    private void complete() {
        Course served = open().course();
        finish(who, served, "m1/a");
        answer();
        recording.check(
                who,
                served,
                LIST,
                Ticks.of(
                        Set.of(((Step.Checklist) served.step(LIST).orElseThrow())
                                .items()
                                .getFirst()
                                .key()),
                        Set.of()),
                Given.now());
        finish(who, served, "m1/list");
        recording.skip(who, served, "m2");
        finish(who, served, "m3/c");
    }

    private void completeAt(String time) {
        clock.set(time);
        complete();
    }

    private static Set<String> without(Set<String> all, String... some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(Set.of(some));
        return rest;
    }

    private void renew() {
        renewals.renew(who, course.id());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10T12:00:00Z, 2 years,   2028-06-10",
        "2026-06-10T23:30:00Z, 2 years,   2028-06-11", // half past midnight in London
        "2028-02-29T12:00:00Z, 1 year,    2029-02-28",
        "2026-08-31T12:00:00Z, 18 months, 2028-02-29",
        "2026-12-31T23:59:59Z, 90 days,   2027-03-31",
    })
    void isDueWhenTheTimeOfTheCourseHasPassed(String completed, String after, String due) {
        Courses other = ongoing().with("renew-after: " + after).module("m1", page("a"));
        clock.set(completed);
        Course served = publish(other);
        finish(who, served, "m1/a");

        assertThat(renewals.of(enrolments.find(who, served.id()).orElseThrow(), served))
                .hasValueSatisfying(renewal -> assertThat(renewal.due()).hasToString(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10T12:00:00Z, LATER, false",
        "2028-03-09T12:00:00Z, LATER, false",
        "2028-03-10T00:00:00Z, OFFERED, false",
        "2028-06-10T22:59:00Z, OFFERED, false",
        "2028-06-10T23:00:00Z, OFFERED, true",
        "2040-01-01T00:00:00Z, OFFERED, true",
    })
    void isOfferedFromThreeMonthsBeforeAndEverAfter(String today, Renewal.Stage stage, boolean overdue) {
        completeAt(COMPLETED);
        clock.set(today);

        Renewal renewal = renewal().orElseThrow();
        assertThat(renewal.stage()).isEqualTo(stage);
        assertThat(renewal.overdue()).isEqualTo(overdue);
    }

    @Test
    void aShortTimeCantBeRenewedOverAndOver() {
        Course month = publish(ongoing().with("renew-after: 1 month").module("m1", page("a")));
        finish(who, month, "m1/a");
        renewals.renew(who, month.id());

        assertThat(enrolments.find(who, month.id()).orElseThrow().round()).isEqualTo(1);
    }

    @Test
    void movesAllOfARoundAsideAndBeginsWithTheNewestVersion() {
        completeAt(COMPLETED);
        Document before = stored();
        publish(courses.version("2.0.0").module("m4", page("d")));
        clock.set(DUE);
        renew();

        Document after = stored();
        Document round = after.getList("earlier", Document.class).getFirst();
        assertThat(round)
                .containsKeys(
                        "round", "version", "served", "startedAt", "ticks", "answers", "checked", "skipped", "last");
        round.forEach((field, value) -> assertThat(value).as(field).isEqualTo(before.get(field)));
        assertThat(round.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        without(before.keySet(), "_id", "person", "course", "pathway", "revision"));
        assertThat(after)
                .containsOnlyKeys(
                        "_id",
                        "person",
                        "course",
                        "pathway",
                        "version",
                        "served",
                        "round",
                        "startedAt",
                        "revision",
                        "earlier")
                .containsEntry("round", 2)
                .containsEntry("version", "2.0.0")
                .containsEntry("served", "2.0.0")
                .containsEntry("startedAt", Date.from(Instant.parse(DUE)))
                .containsEntry("revision", before.getInteger("revision") + 1);
        assertThat(enrolment().begun()).isFalse();
        assertThat(open().progress().done()).isZero();
        assertThat(open().course().version()).hasToString("2.0.0");
    }

    @Test
    void eachRoundHasItsOwnCompletionAndCertificate() {
        completeAt(COMPLETED);
        Completion first = enrolments.completions(enrolment()).getFirst();
        IssuedCertificate certificate = certification.current(first).orElseThrow();
        clock.set(DUE);
        renew();
        assertThat(enrolments.completions(enrolment())).containsExactly(first);
        assertThat(enrolments.settle(enrolment(), open().course())).isEmpty();
        completeAt("2029-01-01T12:00:00Z");

        List<Completion> both = enrolments.completions(enrolment());
        assertThat(both).extracting(Completion::round).containsExactly(2, 1);
        assertThat(both.getLast()).isEqualTo(first);
        assertThat(both.getFirst().at()).isEqualTo("2029-01-01T12:00:00Z");
        assertThat(certification.current(first)).contains(certificate);
        assertThat(certificate.facts().number()).startsWith("O-2026-");
        assertThat(certification.current(both.getFirst()).orElseThrow().facts().number())
                .startsWith("O-2029-");
        assertThat(renewal().orElseThrow().due()).hasToString("2031-01-01");
    }

    @Test
    void goesOnForManyRoundsAndVersions() {
        completeAt(COMPLETED);
        for (int year = 2028; year < 2036; year += 2) {
            clock.set(year + "-06-10T12:00:00Z");
            course = publish(courses.version(year - 2026 + ".0.0").title("Of " + year));
            renew();
            complete();
        }

        assertThat(enrolments.completions(enrolment()))
                .extracting(Completion::round)
                .containsExactly(5, 4, 3, 2, 1);
        assertThat(stored().getList("earlier", Document.class))
                .extracting(round -> round.getInteger("round"))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void pressedTwiceBeginsOneRound() {
        completeAt(COMPLETED);
        clock.set(DUE);
        renew();
        Document begun = stored();
        clock.advance(Duration.ofDays(1));
        renew();

        assertThat(stored()).isEqualTo(begun);
    }

    @Test
    void pressedEightTimesAtOnceBeginsOneRound() throws Exception {
        completeAt(COMPLETED);
        clock.set(DUE);
        CyclicBarrier barrier = new CyclicBarrier(8);
        List<Future<?>> pressed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                pressed.add(threads.submit(() -> {
                    barrier.await();
                    renew();
                    return null;
                }));
            }
        }
        for (Future<?> press : pressed) {
            press.get();
        }

        assertThat(enrolment().round()).isEqualTo(2);
        assertThat(stored().getList("earlier", Document.class)).hasSize(1);
    }

    @Test
    void whatIsDoneWhileARoundEndsIsKeptInIt() {
        completeAt(COMPLETED);
        clock.set(DUE);
        Interrupted interrupted = new Interrupted(() -> finish(who, course, "m3/more"));
        new Renewals(interrupted, catalogue, enrolments, clock).renew(who, course.id());

        assertThat(interrupted.updates).isEqualTo(2);
        assertThat(enrolment().round()).isEqualTo(2);
        assertThat(stored()).doesNotContainKey("ticks");
        assertThat(stored().getList("earlier", Document.class))
                .singleElement()
                .satisfies(
                        round -> assertThat(round.get("ticks", Document.class)).containsKey("m3/more"));
    }

    @Test
    void aDocumentFromBeforeRevisionsWereCountedIsRenewedAndNothingOfItLost() {
        completeAt(COMPLETED);
        mongo.updateFirst(
                query(where("_id").is(who.id() + ":" + course.id())), new Update().unset("revision"), "enrolments");
        clock.set(DUE);
        Interrupted interrupted = new Interrupted(() -> finish(who, course, "m3/more"));
        new Renewals(interrupted, catalogue, enrolments, clock).renew(who, course.id());

        assertThat(interrupted.updates).isEqualTo(2);
        assertThat(stored()).containsEntry("round", 2).containsEntry("revision", 2);
        assertThat(stored().getList("earlier", Document.class).getFirst().get("ticks", Document.class))
                .containsKey("m3/more");
    }

    /** Has something done between the first reading and the first writing. */
    private final class Interrupted extends MongoTemplate {

        private final Runnable between;
        private int updates;

        Interrupted(Runnable between) {
            super(RenewalsTests.this.mongo.getMongoDatabaseFactory(), RenewalsTests.this.mongo.getConverter());
            this.between = between;
        }

        @Override
        public UpdateResult updateFirst(Query query, UpdateDefinition update, String collection) {
            if (updates++ == 0) {
                between.run();
            }
            return super.updateFirst(query, update, collection);
        }
    }

    @Test
    void whatACrashCutOffIsCompletedBeforeTheNextRoundBegins() {
        completeAt(COMPLETED);
        mongo.remove(query(where("person").is(who.id())), Completion.class);
        clock.set(DUE);
        renew();

        assertThat(enrolment().round()).isEqualTo(2);
        assertThat(enrolments.completions(enrolment()))
                .singleElement()
                .satisfies(completion -> assertThat(completion.at()).isEqualTo(COMPLETED));
    }

    @Test
    void nothingBeginsBeforeTheRoundIsCompletedOrDue() {
        renew();
        assertThat(enrolments.find(who, course.id())).isEmpty();
        finish(who, course, "m1/a");
        clock.set("2040-01-01T12:00:00Z");
        renew();
        assertThat(enrolment().round()).isEqualTo(1);
        complete();
        renew();

        assertThat(enrolment().round()).isEqualTo(1);
    }

    @Test
    void aCompletionThatCountsForEverIsNotRenewed() {
        Course other = publish(ongoing().module("m1", page("a")));
        finish(who, other, "m1/a");
        clock.set("2040-01-01T12:00:00Z");
        renewals.renew(who, other.id());

        Enrolment enrolment = enrolments.find(who, other.id()).orElseThrow();
        assertThat(enrolment.round()).isEqualTo(1);
        assertThat(renewals.of(enrolment, other)).isEmpty();
    }

    @Test
    void aWithdrawnCourseCantBeRenewed() {
        completeAt(COMPLETED);
        clock.set(DUE);
        withdrawals.withdraw(Carers.somebody("Mel", Role.MANAGER), course.pathway(), course.id(), "Being checked");

        assertThat(renewal()).isEmpty();
        assertThatThrownBy(this::renew).isInstanceOf(CourseWithdrawn.class);
        assertThat(enrolment().round()).isEqualTo(1);
    }

    @Test
    void aLearnerMovesWithinTheirSecondRound() {
        completeAt(COMPLETED);
        clock.set(DUE);
        renew();
        finish(who, course, "m1/a");
        publish(courses.version("1.1.0").module("m4", page("d")));
        moves.move(who, open());

        assertThat(enrolment().version()).hasToString("1.1.0");
        assertThat(enrolment().round()).isEqualTo(2);
        assertThat(open().progress().done()).isEqualTo(1);
    }

    @Test
    void everyWriteIsCounted() {
        enrolments.start(who, course);
        assertThat(stored()).containsEntry("revision", 1);
        complete();
        // Six steps, and that they complete the round.
        assertThat(stored()).containsEntry("revision", 8);
    }

    private Given pressed(String form, Integer round, String phoneAt) {
        return new Given(new Origin(new SaveId(form, 1), null, phoneAt == null ? null : Instant.parse(phoneAt)), round);
    }

    @Test
    void whatWasPressedBeforeARenewalAndArrivesAfterItTicksNothingOfTheNewRound() {
        completeAt(COMPLETED);
        clock.set(DUE);
        renew();
        Document renewed = stored();
        Course served = open().course();
        Step.Quiz quiz = (Step.Quiz) served.step(CHECK).orElseThrow();
        Answers answers = Answers.of(quiz, Map.of("one", List.of(0)));

        // The page said which round it was of; on a kept copy only the phone's time tells.
        for (Given late : List.of(pressed("form-1", 1, null), pressed("form-2", null, COMPLETED))) {
            assertThat(recording
                            .finish(who, served, StepId.parse("m1/a").orElseThrow(), late)
                            .ofAnEarlierRound(late))
                    .isTrue();
            recording.finish(who, served, StepId.parse("m1/a").orElseThrow(), late);
            assessments.submit(who, served, CHECK, answers, late);
            assessments.save(who, served, CHECK, answers, late);
            recording.check(who, served, LIST, Ticks.of(Set.of("0123456789abcdef"), Set.of()), late);
        }

        Document after = stored();
        assertThat(after.getList("late", Document.class)).hasSize(8);
        assertThat(without(after.keySet(), "late", "revision")).isEqualTo(without(renewed.keySet(), "revision"));
        assertThat(after).doesNotContainKeys("ticks", "answers", "drafts", "checked");
        assertThat(after.get("earlier")).isEqualTo(renewed.get("earlier"));
    }

    @Test
    void whatIsPressedAfterARenewalWithoutASignalCountsForTheNewRound() {
        completeAt(COMPLETED);
        clock.set(DUE);
        renew();
        Given late = pressed("form-1", null, clock.instant().plusSeconds(60).toString());
        clock.advance(Duration.ofDays(2));
        recording.finish(who, open().course(), StepId.parse("m1/a").orElseThrow(), late);

        assertThat(enrolment().finished(StepId.parse("m1/a").orElseThrow())).isTrue();
        assertThat(stored()).doesNotContainKey("late");
    }
}
