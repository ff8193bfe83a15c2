package org.kinshipready.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.kinshipready.catalogue.Courses.ongoing;
import static org.kinshipready.catalogue.Courses.optional;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.people.Carers;
import org.kinshipready.people.NotAllowed;
import org.kinshipready.people.Organisation;
import org.kinshipready.people.PersonName;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Tests for {@link Statistics}. */
class StatisticsTests extends Platform {

    private static final Count FEW = new Count(0);
    private static final Count FIVE = new Count(5);
    private static final Figures NONE = new Figures(Instant.EPOCH, Map.of());

    @Autowired
    private RememberedFigures figures;

    @Autowired
    private Statistics statistics;

    private final SignedIn trainer = Carers.somebody("Tia", Role.TRAINER);
    private final SignedIn partner = partner(Set.of(Role.PARTNER), "navsh");

    private static SignedIn partner(Set<Role> roles, String organisation) {
        return new SignedIn(Carers.carer().id(), "Pat", roles, new Organisation(organisation));
    }

    /** Two modules of Kinship and, in between, one of NAVSH. */
    private static Courses courses() {
        return preparatory()
                .module("m1", page("a"))
                .contributed("m2", "navsh", page("b"), optional("c"))
                .module("m3", page("d"));
    }

    private SignedIn finishes(Course course, String... steps) {
        SignedIn who = Carers.carer();
        people.arrived(who);
        enrolments.start(who, course);
        Stream.of(steps).forEach(step -> finish(who, course, step));
        return who;
    }

    private void finish(int people, Course course, String... steps) {
        for (int i = 0; i < people; i++) {
            finishes(course, steps);
        }
    }

    private CourseReport report(SignedIn who, Course course) {
        return statistics
                .course(who, course.pathway(), course.id(), figures.renewed())
                .orElseThrow();
    }

    @Test
    void countsWhoStartedIsInProgressAndCompleted() {
        Course course = publish(courses());
        finish(5, course);
        finish(5, course, "m1/a", "m2/b");
        finish(10, course, "m1/a", "m2/b", "m3/d");

        Learners expected = new Learners(new Count(20), new Count(10), new Count(10), new Count(10));
        assertThat(report(trainer, course).learners()).isEqualTo(expected);
        assertThat(statistics.courses(trainer, Pathway.PREPARATORY, figures.renewed()))
                .contains(new CourseSummary(course, expected, 3));
    }

    @Test
    void countsInFives() {
        assertThat(Stream.of(0, 1, 4, 5, 9, 10, 1234).map(Count::of).map(Count::atLeast))
                .containsExactly(0, 0, 0, 5, 5, 10, 1230);
        assertThat(Count.of(4).few()).isTrue();
        assertThat(Count.of(5).few()).isFalse();
    }

    @Test
    void nobodyCanBeToldBySubtracting() {
        Course course = publish(courses());
        finish(2, course);
        finish(5, course, "m1/a", "m2/b", "m3/d");

        // Seven began and two are in progress: "7" beside "5" would say so.
        assertThat(report(trainer, course).learners()).isEqualTo(new Learners(FIVE, FEW, FIVE, FIVE));
    }

    @Test
    void aModuleIsFinishedByItsRequiredStepsInTheVersionThatWasShown() {
        Courses first = courses();
        Course course = publish(first);
        finish(5, course, "m1/a", "m2/b");
        Course next = publish(first.version("1.1.0").contributed("m2", "navsh", page("b"), optional("c"), page("e")));
        finish(4, next, "m2/b", "m2/e");
        finish(3, next, "m2/b");

        assertThat(report(trainer, next).finished())
                .containsExactly(Map.entry("m1", FIVE), Map.entry("m2", FIVE), Map.entry("m3", FEW));
        finish(1, next, "m2/b", "m2/e");
        assertThat(report(trainer, next).finished()).containsEntry("m2", new Count(10));
    }

    @Test
    void aRoundThatHasEndedStillCounts() {
        Course course = publish(courses());
        for (int i = 0; i < 5; i++) {
            SignedIn who = finishes(course, "m1/a");
            Document enrolment = mongo.findById(who.id() + ":" + course.id(), Document.class, "enrolments");
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(enrolment.get("_id"))),
                    new Update().push("earlier", enrolment).set("ticks", new Document()),
                    Enrolment.class);
        }

        assertThat(report(trainer, course).finished()).containsEntry("m1", FIVE);
    }

    @Test
    void anotherNameOnACertificateIsNoOtherCertificate() {
        Course course = publish(courses());
        for (int i = 0; i < 4; i++) {
            SignedIn who = finishes(course, "m1/a", "m2/b", "m3/d");
            people.rename(who, PersonName.of("Another"));
            certification.replaceName(
                    who,
                    enrolments
                            .settle(enrolments.find(who, course.id()).orElseThrow(), course)
                            .orElseThrow());
        }

        assertThat(report(trainer, course).learners()).isEqualTo(new Learners(FEW, FEW, FEW, FEW));
    }

    @Test
    void whoCompletedTwiceIsOnePerson() {
        Course course = publish(courses());
        SignedIn who = finishes(course, "m1/a", "m2/b", "m3/d");
        Document completion = mongo.findById(who.id() + ":" + course.id() + ":1:1", Document.class, "completions");
        for (int round = 2; round <= 6; round++) {
            completion.put("_id", who.id() + ":" + course.id() + ":1:" + round);
            mongo.insert(completion, "completions");
        }

        assertThat(report(trainer, course).learners()).isEqualTo(new Learners(FEW, FEW, FEW, FEW));
    }

    @Test
    void aPartnerSeesTheModulesOfTheirOrganisationAndNothingElse() {
        Course course = publish(courses());
        Course others = publish(preparatory().module("m1", page("a")));
        finish(5, course, "m1/a", "m2/b", "m3/d");

        assertThat(report(partner, course)).isEqualTo(new CourseReport(course, null, Map.of("m2", FIVE)));
        assertThat(statistics.course(partner, others.pathway(), others.id(), NONE))
                .isEmpty();
        assertThat(statistics.courses(partner, Pathway.PREPARATORY, figures.renewed()))
                .contains(new CourseSummary(course, null, 1))
                .noneMatch(summary -> summary.course().id().equals(others.id()));
    }

    @Test
    void aPartnerOfNoOrganisationOrAnotherSeesNothing() {
        Course course = publish(courses());
        for (SignedIn other :
                List.of(Carers.somebody("Pat", Role.PARTNER), partner(Set.of(Role.PARTNER), "booktrust"))) {
            assertThat(statistics.course(other, course.pathway(), course.id(), NONE))
                    .isEmpty();
            assertThat(statistics.courses(other, Pathway.PREPARATORY, figures.renewed()))
                    .isEmpty();
        }
    }

    @Test
    void anOrganisationWithoutTheRoleOpensNothing() {
        Course course = publish(courses());
        SignedIn carer = partner(Set.of(Role.CARER), "navsh");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> statistics.course(carer, course.pathway(), course.id(), NONE));
    }

    @Test
    void whoHoldsTwoRolesSeesWhatEachSees() {
        Course course = publish(courses());

        assertThat(report(partner(Set.of(Role.PARTNER, Role.TRAINER), "navsh"), course))
                .isEqualTo(report(trainer, course));
    }

    @ParameterizedTest
    @EnumSource(names = {"CARER", "REVIEWER"})
    void isNotForEverybody(Role other) {
        SignedIn who = Carers.somebody("Cy", other);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> statistics.courses(who, Pathway.ONGOING, NONE));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> statistics.course(who, Pathway.ONGOING, "anything", NONE));
    }

    @Test
    void allIsAskedForByIdsAndNothingIsAskedForTwice() {
        Course course = publish(courses());
        finish(3, course, "m1/a");
        figures.renewed();

        commands.forget();
        Figures counted = figures.renewed();
        assertThat(commands.sent())
                .filteredOn(command -> command.containsKey("find")
                        && !command.getString("find").getValue().equals("people"))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command.getDocument("filter").getDocument("_id"))
                        .containsOnlyKeys("$in"));
        assertThat(commands.sent())
                .filteredOn(command -> command.containsKey("aggregate"))
                .hasSize(1);

        commands.forget();
        for (int i = 0; i < 20; i++) {
            assertThat(statistics.figures(trainer)).hasValue(counted);
            statistics.courses(trainer, Pathway.PREPARATORY, counted);
            statistics.course(trainer, course.pathway(), course.id(), counted);
        }
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void whatWasCountedIsShownWhileSomebodyCountsAgain() {
        Figures before = figures.renewed();
        clock.advance(RememberedFigures.GOOD_FOR);

        assertThat(statistics.figures(trainer)).hasValue(before);
        await().untilAsserted(() ->
                assertThat(statistics.figures(trainer).orElseThrow().at()).isEqualTo(clock.instant()));
    }

    @Test
    void pathwaysAreApart() {
        Course before = publish(courses());
        Course after = publish(ongoing().module("m1", page("a")));

        assertThat(statistics.courses(trainer, Pathway.PREPARATORY, figures.renewed()))
                .allMatch(summary -> summary.course().pathway() == Pathway.PREPARATORY)
                .anyMatch(summary -> summary.course().id().equals(before.id()));
        assertThat(statistics.courses(trainer, Pathway.ONGOING, figures.renewed()))
                .anyMatch(summary -> summary.course().id().equals(after.id()));
        assertThat(statistics.course(trainer, Pathway.ONGOING, before.id(), NONE))
                .isEmpty();
    }
}
