package org.kinshipready.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.catalogue.Courses.question;
import static org.kinshipready.catalogue.Courses.quiz;
import static org.kinshipready.catalogue.Courses.scenario;
import static org.kinshipready.security.As.as;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinshipready.assessment.Answers;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.catalogue.Refusals;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a learner did, from one version of a course to the next: tests for {@link Moves} and what it touches. */
class VersionsTests extends Platform {

    private static final StepId CHECK = new StepId("m1", "check");
    private static final String MOVE = "move";
    private static final String STAY = "stay";

    /** What a move or a "stay" may change of an enrolment; of everything else, nothing. */
    private static final Set<String> DECIDED = Set.of("version", "served", "movedAt", "revision", "stayedBefore");

    @Autowired
    private Moves moves;

    private final SignedIn who = Carers.carer();
    private Courses first;
    private int forms;

    @BeforeEach
    void theFirstVersion() {
        people.arrived(who);
        first = preparatory()
                .with("pass-mark: 100")
                .module("m1", page("a"), page("b"), quiz("check", question("one", "x-"), question("two", "x-")))
                .module("m2", page("c"), scenario("story", "best!", "other"));
        published(first);
    }

    private Courses patch() {
        return first.version("1.0.1").title("Better words");
    }

    private Courses minor() {
        return patch().version("1.1.0").changed("1.0.1", "Better words").module("m3", page("d"));
    }

    private Courses major() {
        return minor().version("2.0.0")
                .changed("1.1.0", "One module more")
                .with("retired: [m1/b]")
                .module("m1", page("a"), quiz("check", question("one", "x-"), question("two", "-x")), page("e"));
    }

    private Course published(Courses version) {
        clock.advance(Duration.ofHours(1));
        Course newest = publish(version);
        assertThat(newest.version()).as("%s", Refusals.of(catalogue)).hasToString(version.version());
        return newest;
    }

    private Learning open() {
        return enrolments.open(Optional.of(who), first.pathway(), first.id()).orElseThrow();
    }

    private Enrolment enrolment() {
        return enrolments.find(who, first.id()).orElseThrow();
    }

    private void finish(String... steps) {
        for (String step : steps) {
            finish(who, open().course(), step);
        }
    }

    private void answer(Integer one, Integer two) {
        Course course = open().course();
        Map<String, List<Integer>> chosen =
                two == null ? Map.of("one", List.of(one)) : Map.of("one", List.of(one), "two", List.of(two));
        Answers answers = Answers.of((Step.Quiz) course.step(CHECK).orElseThrow(), chosen);
        assessments.submit(who, course, CHECK, answers, "form-" + forms++);
    }

    private void choose(String choice) {
        assessments.choose(who, open().course(), new StepId("m2", "story"), choice);
    }

    /** Everything that the version shown asks for. */
    private void finishAll() {
        clock.advance(Duration.ofMinutes(1));
        for (StepId step : open().course().requiredSteps()) {
            switch (open().course().step(step).orElseThrow()) {
                case Step.Quiz quiz -> answer(0, rightOfTwo(quiz));
                case Step.Scenario scenario -> choose("best");
                default -> finish(step.toString());
            }
        }
    }

    private static int rightOfTwo(Step.Quiz quiz) {
        return quiz.question("two").orElseThrow().options().getFirst().right() ? 0 : 1;
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).with(as(who)).exchange();
    }

    private void decide(String action) {
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.post()
                        .uri("/my-learning/changes/" + first.id())
                        .with(as(who))
                        .param("pressed", action))
                .hasRedirectedUrl(address());
    }

    private String address() {
        return "/preparatory/" + first.id();
    }

    private void visit() {
        for (String page : List.of(address(), address() + "/m1", address() + "/m1/check", "/my-learning")) {
            assertThat(get(page)).hasStatusOk();
        }
    }

    /** All that is kept of the learner, as it lies in the database. */
    private Map<String, Document> documents() {
        Map<String, Document> all = new TreeMap<>();
        for (String collection : List.of("enrolments", "completions", "certificates", "certificate_files", "people")) {
            String owner = collection.equals("people") ? "_id" : "person";
            mongo.find(query(where(owner).is(who.id().toString())), Document.class, collection)
                    .forEach(document -> all.put(collection + " " + document.get("_id"), document));
        }
        return all;
    }

    private static Map<String, Document> without(Set<String> fields, Map<String, Document> documents) {
        Map<String, Document> kept = new TreeMap<>();
        documents.forEach((name, document) -> {
            Document copy = new Document(document);
            if (name.startsWith("enrolments ")) {
                fields.forEach(copy::remove);
            }
            kept.put(name, copy);
        });
        return kept;
    }

    private void progressIsSound() {
        Progress progress = open().progress();
        assertThat(progress.done()).isBetween(0, progress.required());
    }

    private List<Completion> completions() {
        return mongo.find(query(where("person").is(who.id())), Completion.class);
    }

    /** How far somebody is when versions come out, and how they got there. */
    enum Stage {
        NOT_STARTED {
            @Override
            void reach(VersionsTests learner) {}
        },
        STARTED {
            @Override
            void reach(VersionsTests learner) {
                learner.enrolments.start(learner.who, learner.open().course());
            }
        },
        HALF_WAY {
            @Override
            void reach(VersionsTests learner) {
                learner.finish("m1/a", "m1/b", "m2/c");
                learner.choose("other");
            }
        },
        DRAFT_LEFT {
            @Override
            void reach(VersionsTests learner) {
                learner.finish("m1/b");
                learner.answer(1, null);
            }
        },
        ANSWERED_WRONG {
            @Override
            void reach(VersionsTests learner) {
                learner.answer(0, 1);
            }
        },
        ALL_BUT_ONE {
            @Override
            void reach(VersionsTests learner) {
                learner.finish("m1/a", "m1/b");
                learner.answer(0, 0);
                learner.answer(1, 1);
                learner.choose("best");
            }
        },
        FINISHED {
            @Override
            void reach(VersionsTests learner) {
                learner.finishAll();
            }
        };

        abstract void reach(VersionsTests learner);
    }

    static Stream<Arguments> learners() {
        return Stream.of(Stage.values())
                .flatMap(stage -> Stream.of(
                                List.of(STAY, STAY, STAY),
                                List.of(MOVE, MOVE, MOVE),
                                List.of("", "", MOVE),
                                List.of("", STAY, MOVE))
                        .map(decisions -> Arguments.of(stage, decisions)));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void nothingALearnerDidIsLostAlteredOrDatedAnew(Stage stage, List<String> decisions) {
        stage.reach(this);
        Map<String, Document> did = documents();
        List<Courses> versions = List.of(patch(), minor(), major());
        for (int i = 0; i < versions.size(); i++) {
            Map<String, Document> before = documents();
            published(versions.get(i));
            visit();
            assertThat(documents()).isEqualTo(before);
            if (stage != Stage.NOT_STARTED && !decisions.get(i).isEmpty()) {
                decide(decisions.get(i));
                visit();
            }
            assertThat(without(DECIDED, documents())).isEqualTo(without(DECIDED, did));
            progressIsSound();
        }
        assertThat(completions()).hasSize(stage == Stage.FINISHED ? 1 : 0);
        if (stage == Stage.FINISHED) {
            assertThat(documents()).isEqualTo(did).hasSize(5);
        }
    }

    @ParameterizedTest
    @MethodSource("learners")
    void everybodyCanFinishTheVersionTheyAreIn(Stage stage, List<String> decisions) {
        stage.reach(this);
        List<Courses> versions = List.of(patch(), minor(), major());
        for (int i = 0; i < versions.size(); i++) {
            published(versions.get(i));
            if (stage != Stage.NOT_STARTED && !decisions.get(i).isEmpty()) {
                decide(decisions.get(i));
            }
        }
        List<Completion> before = completions();
        finishAll();

        assertThat(completions()).hasSize(1).containsAll(before);
        assertThat(get("/my-learning/certificates/" + first.id())).hasStatusOk();
        assertThat(get(address())).bodyText().contains("You have completed this course");
    }

    @Test
    void aPatchIsSimplyShownAndNotOffered() {
        finish("m1/a");
        published(patch());

        assertThat(open().course().title()).isEqualTo("Better words");
        assertThat(moves.offer(open())).isEmpty();
        assertThat(get(address()))
                .bodyText()
                .contains("Better words", "Version 1.0.1")
                .doesNotContain("newer version", "a newer one");
        assertThat(get("/my-learning/changes/" + first.id())).hasRedirectedUrl(address());
    }

    @Test
    void stayingSilencesThatOfferAndNoOther() {
        finish("m1/a");
        published(minor());
        assertThat(get(address())).bodyText().contains("This course has a newer version");
        decide(STAY);
        assertThat(get(address()))
                .bodyText()
                .contains("There is a newer one")
                .doesNotContain("This course has a newer version");
        published(major());

        assertThat(get(address()))
                .bodyText()
                .contains("This course has a newer version")
                .doesNotContain("There is a newer one");
        assertThat(enrolment().version()).hasToString("1.0.0");
    }

    @Test
    void aPatchOfAVersionThatWasTurnedDownIsNoNewOffer() {
        finish("m1/a");
        published(minor());
        decide(STAY);
        published(minor().version("1.1.1").title("Still better"));

        assertThat(get(address())).bodyText().doesNotContain("This course has a newer version");
    }

    @Test
    void whoStayedCanMoveLater() {
        finish("m1/a");
        published(minor());
        decide(STAY);
        decide(MOVE);

        assertThat(enrolment().version()).hasToString("1.1.0");
        assertThat(enrolment().movedAt()).contains(clock.instant());
    }

    @Test
    void movingTwiceIsOneMove() {
        finish("m1/a");
        published(minor());
        Learning shown = open();
        decide(MOVE);
        Map<String, Document> moved = documents();
        clock.advance(Duration.ofDays(1));
        moves.move(who, shown);
        decide(MOVE);

        assertThat(documents()).isEqualTo(moved);
    }

    @Test
    void movingEightTimesAtOnceIsOneMove() throws Exception {
        finish("m1/a");
        published(minor());
        int before = revision();
        CyclicBarrier barrier = new CyclicBarrier(8);
        List<Future<?>> pressed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                pressed.add(threads.submit(() -> {
                    Learning shown = open();
                    barrier.await();
                    moves.move(who, shown);
                    return null;
                }));
            }
        }
        for (Future<?> press : pressed) {
            press.get();
        }

        assertThat(enrolment().version()).hasToString("1.1.0");
        assertThat(revision()).isEqualTo(before + 1);
    }

    private int revision() {
        return documents().get("enrolments " + enrolment().id()).getInteger("revision");
    }

    @Test
    void whoHasFinishedIsOfferedNothingAndMayReadWhatChanged() {
        finishAll();
        Map<String, Document> finished = documents();
        published(minor());
        published(major());
        assertThat(moves.offer(open())).isEmpty();
        assertThat(get(address())).bodyText().doesNotContain("newer version", "a newer one");
        decide(MOVE);
        decide(STAY);

        assertThat(documents()).isEqualTo(finished);
        assertThat(get("/my-learning/certificates/" + first.id()))
                .bodyText()
                .contains("/my-learning/changes/" + first.id());
        assertThat(get("/my-learning/changes/" + first.id()))
                .hasStatusOk()
                .bodyText()
                .contains("You completed version 1.0.0", "One module more")
                .doesNotContain("Move to the new version");
    }

    @Test
    void aMoveThatCompletesTheCourseIsTheTimeOfTheCompletion() {
        finish("m1/a", "m2/c");
        answer(0, 0);
        choose("best");
        published(first.version("2.0.0")
                .with("retired: [m1/b]")
                .module("m1", page("a"), quiz("check", question("one", "x-"), question("two", "x-"))));
        assertThat(completions()).isEmpty();
        decide(MOVE);
        Instant moved = clock.instant();
        clock.advance(Duration.ofDays(1));
        visit();

        assertThat(completions()).singleElement().satisfies(completion -> {
            assertThat(completion.at()).isEqualTo(moved);
            assertThat(completion.version()).isEqualTo(new Version(2, 0, 0));
        });
        assertThat(get("/my-learning/certificates/" + first.id())).hasStatusOk();
    }

    @Test
    void aStepFinishedOnAPageThatWasOpenDuringAMoveCompletesNothingByItself() {
        Course before = open().course();
        finish("m1/a", "m1/b", "m2/c");
        answer(0, 0);
        published(minor());
        decide(MOVE);
        assessments.choose(who, before, new StepId("m2", "story"), "best");
        assertThat(completions()).isEmpty();
        finish("m3/d");

        assertThat(completions()).extracting(Completion::version).containsExactly(new Version(1, 1, 0));
    }

    @Test
    void aPageThatWasOpenDuringAMoveCanCompleteTheVersionMovedTo() {
        finish("m1/a", "m2/c", "m1/b");
        answer(0, 0);
        Course before = open().course();
        published(minor());
        decide(MOVE);
        finish("m3/d");
        assessments.choose(who, before, new StepId("m2", "story"), "best");

        assertThat(completions()).extracting(Completion::version).containsExactly(new Version(1, 1, 0));
    }

    @Test
    void newStartersGetTheNewest() {
        published(minor());
        published(major());
        enrolments.start(who, open().course());

        assertThat(enrolment().version()).hasToString("2.0.0");
    }

    @Test
    void anAnswerToAQuestionThatChangedIsShownAsThatToTheEarlierOne() {
        answer(0, 0);
        published(minor());
        decide(MOVE);
        assertThat(get(address() + "/m1/check")).bodyText().doesNotContain("earlier question");
        published(major());
        decide(MOVE);

        String page = body(address() + "/m1/check");
        assertThat(page).containsOnlyOnce("Your answer to the earlier question");
        assertThat(page.indexOf("earlier question")).isGreaterThan(page.indexOf("Question two?"));
        assertThat(page).contains("2 of 2 right.");
    }

    private String body(String address) {
        return new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void aFinishedQuizStaysFinishedWhenItsQuestionsChange() {
        answer(0, 0);
        published(major());
        decide(MOVE);
        answer(0, 0);

        Answered kept = enrolment().answered(CHECK).orElseThrow();
        assertThat(kept.finished().version()).hasToString("1.0.0");
        assertThat(kept.latest().version()).hasToString("2.0.0");
        assertThat(kept.latest().score()).isEqualTo(50);
        assertThat(open().progress().finished(CHECK)).isTrue();
    }

    @Test
    void aRemovedStepIsThereForThoseWhoStayAndNotFoundForOthers() {
        finish("m1/b");
        published(major());
        assertThat(get(address() + "/m1/b")).hasStatusOk();
        assertThat(get(address() + "/m1/e")).hasStatus(404).bodyText().contains("isn’t in your version");
        decide(MOVE);

        assertThat(get(address() + "/m1/b")).hasStatus(404);
        assertThat(get(address() + "/m1/e")).hasStatusOk();
        assertThat(browser.get().uri(address() + "/m1/b")).hasStatus(404);
        assertThat(enrolment().finished(new StepId("m1", "b"))).isTrue();
    }
}
