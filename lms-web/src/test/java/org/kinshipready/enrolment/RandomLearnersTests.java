package org.kinshipready.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.catalogue.Courses.question;
import static org.kinshipready.catalogue.Courses.quiz;
import static org.kinshipready.catalogue.Courses.scenario;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinshipready.assessment.Answers;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.catalogue.Refusals;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever learners and authors do, in whatever order, nothing a learner did is lost or dated anew. */
class RandomLearnersTests extends Platform {

    /** As many as a build has time for; {@code -Dlms.sequences=1000} looks further. */
    private static final int SEQUENCES = Integer.getInteger("lms.sequences", 80);

    private static final int ACTIONS = 30;
    private static final long FIRST_SEED = 20_260_601;

    @Autowired
    private Moves moves;

    @Test
    void nothingIsLostWhateverLearnersAndAuthorsDo() {
        int completions = 0;
        int moved = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
            Sequence sequence = new Sequence(new Random(seed));
            try {
                sequence.run();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + " after " + sequence.log, e);
            }
            for (Learner learner : sequence.learners) {
                completions += learner.known.completions.size();
                moved += learner.known.enrolment.containsKey("movedAt") ? 1 : 0;
            }
        }
        // The sequences reach what they are for.
        assertThat(completions).isGreaterThan(SEQUENCES / 2);
        assertThat(moved).isGreaterThan(SEQUENCES / 4);
    }

    /** Three learners and the author of one course. */
    private final class Sequence {

        final List<String> log = new ArrayList<>();
        private final Random random;
        private final Author author;
        private final List<Learner> learners = new ArrayList<>();

        Sequence(Random random) {
            this.random = random;
            this.author = new Author(random);
            for (int i = 0; i < 3; i++) {
                learners.add(new Learner(random, author, "learner " + i));
            }
        }

        void run() {
            author.publish();
            for (int i = 0; i < ACTIONS; i++) {
                if (random.nextInt(3) == 0) {
                    clock.advance(Duration.ofMinutes(random.nextInt(3)));
                }
                if (random.nextInt(12) == 0) {
                    log.add(author.edit());
                    learners.forEach(Learner::check);
                } else {
                    Learner learner = learners.get(random.nextInt(random.nextInt(3) + 1));
                    log.add(learner + ": " + learner.act());
                    learner.check();
                }
            }
        }
    }

    /** Publishes versions that the comparison accepts. */
    private final class Author {

        private final Random random;
        private final Courses base = preparatory();
        private final Map<String, List<String>> pages = new LinkedHashMap<>();
        private final List<String> retired = new ArrayList<>();
        private Version version = new Version(1, 0, 0);
        private boolean firstIsRight = true;
        private int passMark;
        private int count;

        Author(Random random) {
            this.random = random;
            this.passMark = random.nextBoolean() ? 50 : 100;
            pages.put("m1", new ArrayList<>(List.of("a")));
            pages.put("m2", new ArrayList<>(List.of("b")));
            pages.put("m3", new ArrayList<>(List.of("c", "d")));
        }

        String id() {
            return base.id();
        }

        String edit() {
            count++;
            String kind = switch (random.nextInt(4)) {
                case 0 -> patch();
                case 1 -> minor();
                default -> random.nextBoolean() ? minor() : major();
            };
            publish();
            return kind + " " + version;
        }

        private String patch() {
            version = new Version(version.major(), version.minor(), version.patch() + 1);
            return "patch";
        }

        private String minor() {
            version = new Version(version.major(), version.minor() + 1, 0);
            if (random.nextBoolean()) {
                pages.put("n" + count, new ArrayList<>(List.of("p" + count)));
            } else {
                anyModule().getValue().add("p" + count);
            }
            return "minor";
        }

        private String major() {
            version = new Version(version.major() + 1, 0, 0);
            Map.Entry<String, List<String>> module = anyModule();
            if (random.nextBoolean() && module.getValue().size() > 1) {
                retired.add(module.getKey() + "/" + module.getValue().removeFirst());
            } else if (random.nextBoolean()) {
                firstIsRight = !firstIsRight;
            } else {
                passMark = 150 - passMark;
            }
            return "major";
        }

        private Map.Entry<String, List<String>> anyModule() {
            List<Map.Entry<String, List<String>>> modules = List.copyOf(pages.entrySet());
            return modules.get(random.nextInt(modules.size()));
        }

        void publish() {
            Courses courses = base.version(version.toString())
                    .title("Course " + count)
                    .with("must-pass: [m2]")
                    .with("pass-mark: " + passMark);
            if (!retired.isEmpty()) {
                courses = courses.with("retired: [" + String.join(", ", retired) + "]");
            }
            for (Map.Entry<String, List<String>> module : pages.entrySet()) {
                courses = courses.noted(module.getKey(), steps(module));
            }
            assertThat(RandomLearnersTests.this.publish(courses).version())
                    .as("%s", Refusals.of(catalogue))
                    .isEqualTo(version);
        }

        private String[] steps(Map.Entry<String, List<String>> module) {
            Stream<String> more = switch (module.getKey()) {
                case "m1" ->
                    Stream.of(quiz("check", question("one", "x-"), question("two", firstIsRight ? "x-" : "-x")));
                case "m2" -> Stream.of(scenario("story", "best!", "other"));
                default -> Stream.of();
            };
            return Stream.concat(module.getValue().stream().map(id -> page(id)), more)
                    .toArray(String[]::new);
        }
    }

    /** Does one thing after the other, now and then on a page that was opened a while ago. */
    private final class Learner {

        private final SignedIn who = Carers.carer();
        private final Random random;
        private final Author author;
        private final String course;
        private final String name;
        private @Nullable Learning page;
        private Known known = new Known(new Document(), Map.of());

        Learner(Random random, Author author, String name) {
            this.random = random;
            this.author = author;
            this.course = author.id();
            this.name = name;
            people.arrived(who);
        }

        String act() {
            if (page == null || random.nextInt(4) > 0) {
                page = open();
            }
            Course shown = page.course();
            return switch (random.nextInt(16)) {
                case 0 -> {
                    enrolments.start(who, shown);
                    yield "start";
                }
                case 1 -> {
                    CourseModule module = any(shown.modules());
                    if (shown.skippable(module)) {
                        recording.skip(who, shown, module.id());
                    }
                    yield "skip " + module.id();
                }
                case 2 -> {
                    CourseModule module = any(shown.modules());
                    recording.unskip(who, shown, module.id());
                    yield "unskip " + module.id();
                }
                case 3 -> {
                    moves.stay(who, page);
                    yield "stay";
                }
                case 4, 5 -> {
                    moves.move(who, page);
                    yield "move";
                }
                case 6 -> {
                    Learning now = open();
                    now.enrolment().ifPresent(enrolment -> enrolments.settle(enrolment, now.course()));
                    yield "visit";
                }
                default -> finish(shown, random.nextInt(5) > 0 ? next(shown) : any(shown.steps()));
            };
        }

        private StepId next(Course shown) {
            return Optional.ofNullable(page)
                    .flatMap(opened -> opened.progress().next())
                    .orElseGet(() -> any(shown.steps()));
        }

        private String finish(Course shown, StepId step) {
            return switch (shown.step(step).orElseThrow()) {
                case Step.Quiz quiz -> {
                    Map<String, List<Integer>> chosen = chosen(quiz);
                    assessments.submit(who, shown, step, Answers.of(quiz, chosen), "form-" + random.nextInt(20));
                    yield "answer " + chosen;
                }
                case Step.Scenario scenario -> {
                    String choice = any(scenario.choices()).id();
                    assessments.choose(who, shown, step, choice);
                    yield "choose " + choice;
                }
                default -> {
                    recording.finish(who, shown, step);
                    yield "finish " + step;
                }
            };
        }

        private Map<String, List<Integer>> chosen(Step.Quiz quiz) {
            boolean right = random.nextBoolean();
            Map<String, List<Integer>> chosen = new TreeMap<>();
            for (Question question : quiz.questions()) {
                int best = question.options().getFirst().right() ? 0 : 1;
                if (right || random.nextInt(4) > 0) {
                    chosen.put(question.id(), List.of(right ? best : random.nextInt(2)));
                }
            }
            return chosen;
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private Learning open() {
            return enrolments
                    .open(Optional.of(who), Pathway.PREPARATORY, course)
                    .orElseThrow();
        }

        void check() {
            Known now = read();
            now.mustFollow(known);
            Learning learning = open();
            Progress progress = learning.progress();
            assertThat(progress.done()).isBetween(0, progress.required());
            Optional<Enrolment> enrolment = learning.enrolment();
            if (progress.complete()) {
                assertThat(now.completions.keySet())
                        .containsAnyElementsOf(Completion.idsOfRound(enrolment.orElseThrow()));
            }
            // Whatever is done, a round is completed once.
            assertThat(now.completions).hasSizeLessThan(2);
            if (enrolment.flatMap(Enrolment::completed).isPresent()) {
                assertThat(now.completions).hasSize(1);
            }
            known = now;
        }

        private Known read() {
            Document enrolment = mongo.findById(who.id() + ":" + course, Document.class, "enrolments");
            Map<String, Map<String, Document>> completions = new HashMap<>();
            for (int major = 1; major <= author.version.major(); major++) {
                String id = who.id() + ":" + course + ":" + major + ":1";
                Document completion = mongo.findById(id, Document.class, "completions");
                if (completion != null) {
                    completions.put(id, withCertificate(id, completion));
                }
            }
            return new Known(enrolment == null ? new Document() : enrolment, completions);
        }

        private Map<String, Document> withCertificate(String id, Document completion) {
            Document certificate =
                    mongo.findOne(query(where("completion").is(id).and("issue").is(1)), Document.class, "certificates");
            assertThat(certificate).isNotNull();
            Document file = mongo.findById(certificate.get("_id"), Document.class, "certificate_files");
            assertThat(file).isNotNull();
            return Map.of("completion", completion, "certificate", certificate, "file", file);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** What is kept of a learner at one moment: the enrolment, and each completion with its certificate. */
    private final class Known {

        private final Document enrolment;
        private final Map<String, Map<String, Document>> completions;

        Known(Document enrolment, Map<String, Map<String, Document>> completions) {
            this.enrolment = enrolment;
            this.completions = completions;
        }

        void mustFollow(Known before) {
            before.times("ticks")
                    .forEach((step, time) -> assertThat(times("ticks").get(step))
                            .as(step)
                            .isNotNull()
                            .isBeforeOrEqualTo(time));
            before.finished()
                    .forEach((quiz, submission) -> assertThat(finished()).containsEntry(quiz, submission));
            before.in("choices")
                    .forEach((scenario, seen) -> assertThat(in("choices").getList(scenario, String.class))
                            .containsAll(before.in("choices").getList(scenario, String.class)));
            for (String fixed : List.of("person", "course", "pathway", "round", "startedAt")) {
                if (!before.enrolment.isEmpty()) {
                    assertThat(enrolment.get(fixed)).isEqualTo(before.enrolment.get(fixed));
                }
            }
            assertThat(version()).isGreaterThanOrEqualTo(before.version());
            assertThat(completions).containsAllEntriesOf(before.completions);
            completions.forEach((id, stored) -> {
                if (!before.completions.containsKey(id)) {
                    isOfThisMoment(stored.get("completion"));
                }
            });
        }

        private void isOfThisMoment(Document completion) {
            assertThat(completion.getDate("at").toInstant()).isEqualTo(clock.instant());
            assertThat(Version.parse(completion.getString("version")).orElseThrow())
                    .satisfies(exactly ->
                            assertThat(exactly.samePatchLine(version())).isTrue());
        }

        private Version version() {
            return Optional.ofNullable(enrolment.getString("version"))
                    .flatMap(Version::parse)
                    .orElse(new Version(0, 0, 0));
        }

        private Document in(String field) {
            return enrolment.get(field, new Document());
        }

        private Map<String, Instant> times(String field) {
            Map<String, Instant> times = new TreeMap<>();
            in(field).forEach((key, time) -> times.put(key, ((Date) time).toInstant()));
            return times;
        }

        private Map<String, Object> finished() {
            Map<String, Object> finished = new TreeMap<>();
            in("answers").forEach((quiz, answer) -> {
                Object submission = ((Document) answer).get("finished");
                if (submission != null) {
                    finished.put(quiz, submission);
                }
            });
            return finished;
        }
    }
}
