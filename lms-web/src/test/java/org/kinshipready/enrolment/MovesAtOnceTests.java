package org.kinshipready.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.security.As.as;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.Course;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A last step and a move to another version at the same moment: tests for {@link Moves} and {@link Enrolments}. */
class MovesAtOnceTests extends Platform {

    private static final int ROUNDS = Boolean.getBoolean("lms.long") ? 400 : 20;
    private static final Version ONE = new Version(1, 0, 0);
    private static final Version TWO = new Version(2, 0, 0);
    private static final StepId LAST = new StepId("m2", "b");

    @Autowired
    private Moves moves;

    private Courses courses;
    private Course first;
    private SignedIn who;

    @BeforeEach
    void allButOneStepOfTheFirstVersion() {
        courses = preparatory().module("m1", page("a")).noted("m2", page("b"));
        first = publish(courses);
        who = arrives();
        publish(courses.version("2.0.0").with("retired: [m2/b]").module("m2", page("c")));
    }

    private SignedIn arrives() {
        SignedIn carer = Carers.carer();
        people.arrived(carer);
        finish(carer, first, "m1/a");
        return carer;
    }

    private Learning open() {
        return enrolments.open(Optional.of(who), first.pathway(), first.id()).orElseThrow();
    }

    private Enrolment enrolment() {
        return enrolments.find(who, first.id()).orElseThrow();
    }

    private List<Completion> completions() {
        return mongo.find(query(where("person").is(who.id())), Completion.class);
    }

    private List<IssuedCertificate> certificates() {
        return mongo.find(query(where("person").is(who.id())), IssuedCertificate.class);
    }

    private String get(String address) throws Exception {
        return browser.get().uri(address).with(as(who)).exchange().getResponse().getContentAsString();
    }

    /** The first of the writes that a last step makes. */
    private Enrolment tick(StepId step) {
        return write(new Update().min("ticks." + step, enrolments.now()));
    }

    private Enrolment write(Update update) {
        return enrolments.upsert(Enrolments.byId(who, first), update.inc("revision", 1));
    }

    @Test
    void aLastTickBetweenTheReadingAndTheWritingOfAMoveStopsIt() {
        Learning shown = open();
        Enrolment ticked = tick(LAST);
        moves.move(who, shown);
        enrolments.completing(ticked, first);

        assertThat(enrolment().version()).isEqualTo(ONE);
        assertThat(completions()).extracting(Completion::version).containsExactly(ONE);
    }

    @Test
    void aMoveBeforeALastTickLeavesItATick() {
        moves.move(who, open());
        enrolments.completing(tick(LAST), first);

        assertThat(enrolment().version()).isEqualTo(TWO);
        assertThat(enrolment().finished(LAST)).isTrue();
        assertThat(completions()).isEmpty();
    }

    /** Three tabs: one finishes the course, one puts a module back before the completion is written, one moves. */
    @Test
    void aRoundCompletesOnceWhateverComesBetweenItsTickAndItsCompletion() {
        Enrolment complete = write(new Update().min("skipped.m2", enrolments.now()));
        recording.unskip(who, first, "m2");
        moves.move(who, open());
        enrolments.completing(complete, first);
        recording.finish(who, open().course(), new StepId("m2", "c"));

        assertThat(completions()).extracting(Completion::version).containsExactly(TWO);
        assertThat(certificates()).hasSize(1);
    }

    @Test
    void aCompletionThatWasCutOffIsWrittenAlsoWhenAModuleWasPutBackSince() {
        recording.skip(who, first, "m2");
        Completion cutOff = completions().getFirst();
        mongo.remove(query(where("person").is(who.id())), Completion.class);
        recording.unskip(who, first, "m2");
        clock.advance(Duration.ofDays(9));
        moves.move(who, open());

        assertThat(enrolments.settle(enrolment(), open().course())).contains(cutOff);
        assertThat(enrolment().version()).isEqualTo(ONE);
    }

    @Test
    void aLastStepAndAMoveAtOnceAreOneOfTheTwo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            who = arrives();
            Learning shown = open();
            AtomicReference<String> led = new AtomicReference<>();
            atOnce(List.of(() -> led.set(pressesLastStep()), () -> moves.move(who, shown)));
            boolean moved = enrolment().version().equals(TWO);

            assertThat(completions()).hasSize(moved ? 0 : 1);
            assertThat(certificates()).hasSize(moved ? 0 : 1);
            assertThat(led.get())
                    .satisfies(address -> assertThat(moved && address.contains("certificates"))
                            .as("Led to a certificate that isn't there")
                            .isFalse());
        }
    }

    /** Gives back where that leads. Moved just before, they have no such step any more. */
    private String pressesLastStep() {
        MvcTestResult result =
                browser.post().uri(first.address() + "/" + LAST).with(as(who)).exchange();
        return Objects.requireNonNullElse(result.getResponse().getRedirectedUrl(), "");
    }

    private static void atOnce(List<Runnable> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<?>> results = acts.stream()
                    .<Future<?>>map(act -> threads.submit(() -> {
                        start.await();
                        act.run();
                        return null;
                    }))
                    .toList();
            for (Future<?> result : results) {
                result.get();
            }
        }
    }

    /** As releases before this one could leave it. */
    private void movedAlthoughCompleted() {
        recording.finish(who, first, LAST);
        mongo.updateFirst(
                Enrolments.byId(who, first),
                new Update().set("version", TWO).set("served", TWO).unset("completed"),
                Enrolment.class);
    }

    @Test
    void aCertificateOfAnotherVersionThanTheEnrolmentsIsShown() throws Exception {
        movedAlthoughCompleted();
        String address = "/my-learning/certificates/" + first.id();

        assertThat(Jsoup.parse(get("/my-learning")).select("a[href=" + address + "]"))
                .hasSize(1);
        assertThat(Jsoup.parse(get("/preparatory/" + first.id())).select("a[href=" + address + "]"))
                .isNotEmpty();
        assertThat(get(address)).contains(certificates().getFirst().facts().number());
        assertThat(moves.offer(open())).isEmpty();
    }

    @Test
    void aRoundThatWasCompletedInAnotherVersionIsNotCompletedAgain() {
        movedAlthoughCompleted();
        recording.finish(who, open().course(), new StepId("m2", "c"));

        assertThat(completions()).extracting(Completion::version).containsExactly(ONE);
        assertThat(certificates()).hasSize(1);
    }

    @Test
    void bothCertificatesOfARoundThatWasCompletedTwiceAreReached() throws Exception {
        recording.finish(who, first, LAST);
        Completion one = completions().getFirst();
        movedAlthoughCompleted();
        Completion two = new Completion(
                enrolment().id() + ":2:1",
                who.id(),
                one.course(),
                one.pathway(),
                TWO,
                1,
                one.at().plusSeconds(60));
        mongo.insert(two);
        String address = "/my-learning/certificates/" + first.id();

        List<String> links = Jsoup.parse(get("/my-learning"))
                .select("a[href^=" + address + "]")
                .eachAttr("href");
        assertThat(links).hasSize(2).doesNotHaveDuplicates();
        assertThat(get(links.getFirst()))
                .contains(certification.current(two).orElseThrow().facts().number());
        assertThat(get(links.getLast()))
                .contains(certification.current(one).orElseThrow().facts().number());
    }
}
