package org.kinshipready.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.course;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.audit.Audit;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;
import org.kinshipready.content.Step;
import org.kinshipready.content.Version;
import org.kinshipready.people.Carers;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.kinshipready.storage.TestMongo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Tests for {@link Catalogue} and {@link Publication}: each on a database of its own. */
class CatalogueTests extends Platform {

    private static final Courses COURSE = course("preparatory", "legal-options").module("m1", page("a"));

    @AutoClose
    private final TestMongo own = TestMongo.fresh();

    @Autowired
    private MongoConverter converter;

    @Autowired
    private Audit audit;

    private Catalogue here;
    private MongoTemplate database;

    @BeforeEach
    void emptyDatabase() {
        database = new MongoTemplate(own.template().getMongoDatabaseFactory(), converter);
        here = instance();
    }

    /** What another process is: it shares nothing with this one but the database. */
    private Catalogue instance() {
        CourseReader reader = new CourseReader();
        return new Catalogue(
                database,
                reader,
                new Publication(database, reader, clock),
                new CatalogueChanges(database),
                new Pictures(database),
                clock);
    }

    /** What an instance does every two seconds. */
    private CatalogueWatch watch(Catalogue instance) {
        return new CatalogueWatch(instance, new CatalogueChanges(database));
    }

    private static void publish(Catalogue instance, Courses... courses) {
        instance.publish(Courses.source(courses), "test");
    }

    private List<Document> stored() {
        return database.findAll(Document.class, "course_versions");
    }

    private static List<String> messages(Catalogue instance) {
        return instance.problems().stream().map(Problem::message).toList();
    }

    @Test
    void anotherInstanceShowsWhatIsPublishedWithdrawnAndOfferedAgain() {
        Catalogue there = instance();
        CatalogueWatch watch = watch(there);
        Withdrawals withdrawals = new Withdrawals(database, here, audit, clock);
        SignedIn manager = Carers.somebody("Mo", Role.MANAGER);
        Courses course = preparatory().module("m1", page("a"));
        assertThat(there.offered(Pathway.PREPARATORY)).isEmpty();

        publish(here, course);
        watch.look();
        assertThat(there.offered(Pathway.PREPARATORY))
                .isEqualTo(here.offered(Pathway.PREPARATORY))
                .hasSize(1);

        withdrawals.withdraw(manager, Pathway.PREPARATORY, course.id(), "It is out of date");
        watch.look();
        assertThat(there.withdrawal(Pathway.PREPARATORY, course.id())).isPresent();

        withdrawals.offerAgain(manager, Pathway.PREPARATORY, course.id());
        watch.look();
        assertThat(there.withdrawal(Pathway.PREPARATORY, course.id())).isEmpty();

        publish(here, course.version("1.0.1"));
        watch.look();
        assertThat(there.newest(Pathway.PREPARATORY, course.id()))
                .isEqualTo(here.newest(Pathway.PREPARATORY, course.id()));
    }

    /** One that ended in between its write and its telling. */
    @Test
    void seesWithinAMinuteWhatNobodyCouldTell() {
        Catalogue there = instance();
        CatalogueWatch watch = watch(there);
        Courses course = preparatory().module("m1", page("a"));
        publish(here, course);
        watch.look();
        database.updateFirst(
                new Query(where("_id").is(course.id())),
                new Update()
                        .set(
                                "withdrawn",
                                new Withdrawal(Carers.carer().id(), clock.instant(), "It is out of date", null)),
                CourseEntry.class);
        for (int i = 0; i < CatalogueWatch.LOOKS_UNTIL_ANYWAY; i++) {
            watch.look();
        }

        assertThat(there.withdrawal(Pathway.PREPARATORY, course.id())).isPresent();
    }

    @Test
    void offersCoursesInTheOrderOfTheirIdsWhateverTheirTitles() {
        Courses first = course("ongoing", "order-1").title("Zebra").module("m", page("a"));
        Courses second = course("ongoing", "order-2").title("Apple").module("m", page("a"));
        catalogue.publish(Courses.source(second, first), "test");

        assertThat(catalogue.newest(Pathway.ONGOING).stream().map(Course::id).filter(id -> id.startsWith("order-")))
                .containsExactly("order-1", "order-2");
    }

    @Test
    void publishesOnceHoweverOften() {
        publish(here, COURSE);
        List<Document> first = stored();
        clock.advance(Duration.ofDays(1));
        publish(here, COURSE);
        publish(instance(), COURSE);

        assertThat(stored()).hasSize(1).isEqualTo(first);
        assertThat(here.problems()).isEmpty();
        assertThat(here.published(Pathway.PREPARATORY))
                .containsExactly(new PublishedVersion(
                        "legal-options@1.0.0",
                        "legal-options",
                        Pathway.PREPARATORY,
                        new Version(1, 0, 0),
                        Instant.parse("2026-06-01T12:00:00Z"),
                        "test"));
    }

    @Test
    void publishesOnceFromEightThreadsAndTwoProcesses() throws Exception {
        Catalogue there = instance();
        List<Callable<Void>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Catalogue instance = i % 2 == 0 ? here : there;
            all.add(() -> {
                publish(instance, COURSE);
                return null;
            });
        }
        atOnce(all);

        assertThat(stored()).hasSize(1);
        assertThat(database.getCollection("shared_content").countDocuments()).isEqualTo(1);
        assertThat(here.problems()).isEmpty();
        assertThat(there.problems()).isEmpty();
    }

    private static void atOnce(List<Callable<Void>> actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(actions.size())) {
            List<Future<Void>> results = new ArrayList<>();
            actions.forEach(action -> results.add(threads.submit(() -> {
                start.await();
                return action.call();
            })));
            for (Future<Void> result : results) {
                result.get();
            }
        }
    }

    @Test
    void refusesOtherBytesUnderTheSameVersion() {
        publish(here, COURSE);
        List<Document> first = stored();
        publish(here, COURSE.about("Something else."));

        assertThat(stored()).isEqualTo(first);
        assertThat(here.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "preparatory/legal-options/course.md:1:1: error: Version 1.0.0 is published already, and"
                                + " course.md was changed: the version must be at least 1.0.1. [version-not-raised]");
        assertThat(newest().aboutHtml()).isEqualTo("<p>What it is about.</p>");
    }

    private Course newest() {
        return here.newest(Pathway.PREPARATORY, "legal-options").orElseThrow();
    }

    @Test
    void anOlderInstanceThatStartsLaterChangesNothing() {
        publish(here, COURSE.version("1.10.0"));
        publish(instance(), COURSE.version("1.9.0"));
        publish(here, COURSE.version("1.9.0").about("Something else."));

        assertThat(here.problems()).isEmpty();
        assertThat(stored()).extracting(document -> document.get("_id")).containsExactly("legal-options@1.10.0");
    }

    @Test
    void newStartersGetTheNewestAndOthersTheNewestPatchOfTheirs() {
        for (String version : List.of("1.0.0", "1.0.1", "1.0.2", "1.1.0", "2.0.0")) {
            publish(here, COURSE.version(version));
        }

        assertThat(newest().version()).isEqualTo(new Version(2, 0, 0));
        assertThat(served("1.0.0")).isEqualTo(new Version(1, 0, 2));
        assertThat(served("1.1.0")).isEqualTo(new Version(1, 1, 0));
        assertThat(here.exactly(Pathway.PREPARATORY, "legal-options", new Version(1, 0, 1))
                        .orElseThrow()
                        .version())
                .isEqualTo(new Version(1, 0, 1));
    }

    private Version served(String began) {
        return here.served(
                        Pathway.PREPARATORY,
                        "legal-options",
                        Version.parse(began).orElseThrow())
                .orElseThrow()
                .version();
    }

    @Test
    void newestGoesByNumberAndNotByDateOrSpelling() {
        publish(here, COURSE.version("1.9.0"));
        publish(here, COURSE.version("1.10.0"));
        Document late = stored().getFirst();
        late.put("publishedAt", Instant.parse("2030-01-01T00:00:00Z"));
        database.save(late, "course_versions");
        publish(here, COURSE.version("1.10.0"));

        assertThat(newest().version()).isEqualTo(new Version(1, 10, 0));
    }

    @Test
    void knowsVersionsThatAnotherInstancePublishedSince() {
        publish(here, COURSE);
        publish(instance(), COURSE.version("1.1.0"));

        assertThat(served("1.1.0")).isEqualTo(new Version(1, 1, 0));
    }

    @Test
    void knowsExactlyTheVersionThatAnotherInstancePublishedSince() {
        publish(here, COURSE);
        publish(instance(), COURSE.version("1.0.1"));

        assertThat(here.exactly(Pathway.PREPARATORY, "legal-options", new Version(1, 0, 1)))
                .isPresent();
    }

    @Test
    void aBrokenFileStopsNothingElseAndLeavesTheEarlierVersionInService() {
        Courses other = course("preparatory", "other").module("m1", page("a"));
        publish(here, COURSE);
        publish(here, COURSE.version("1.1.0").module("m1", page("a", "{{unknown}}")), other);

        assertThat(newest().version()).isEqualTo(new Version(1, 0, 0));
        assertThat(here.ids(Pathway.PREPARATORY)).containsExactly("legal-options", "other");
        assertThat(messages(here))
                .containsExactly("There is no \"unknown\" in facts.yml. Check the spelling, or add it there.");
    }

    @Test
    void filesThatCantBeReadAtAllStopNothingElse() {
        publish(here, COURSE);
        Map<String, byte[]> files = new TreeMap<>();
        CourseSource sound = COURSE.version("1.1.0").source();
        sound.names().forEach(name -> files.put(name, sound.read(name)));
        files.put("preparatory/broken/course.md", new byte[] {(byte) 0xFF, 0, 1});
        files.put("facts.yml", "allowance: [".getBytes(StandardCharsets.UTF_8));
        here.publish(CourseSource.of(files), "test");

        assertThat(here.problems())
                .extracting(Problem::file)
                .containsExactly("facts.yml", "preparatory/broken/course.md");
        assertThat(newest().version()).isEqualTo(new Version(1, 1, 0));
        assertThat(here.shared().facts()).containsKey("allowance");
    }

    @Test
    void anIdBelongsToOnePathway() {
        publish(here, COURSE);
        publish(here, course("ongoing", "legal-options").version("2.0.0").module("m1", page("a")));

        assertThat(here.ids(Pathway.ONGOING)).isEmpty();
        assertThat(messages(here))
                .containsExactly("The id “legal-options” belongs to a course of the other pathway. A course never"
                        + " changes pathway: give this one an id of its own");
    }

    @Test
    void anIdInBothPathwaysIsPublishedInOne() {
        publish(here, COURSE, course("ongoing", "legal-options").module("m1", page("a")));

        assertThat(here.ids(Pathway.PREPARATORY)).containsExactly("legal-options");
        assertThat(here.ids(Pathway.ONGOING)).isEmpty();
        assertThat(here.problems()).hasSize(1);
    }

    @Test
    void everyAnswerKeepsToItsPathway() {
        publish(here, COURSE, course("ongoing", "school").module("m1", page("a")));

        assertThat(here.ids(Pathway.PREPARATORY)).containsExactly("legal-options");
        assertThat(here.newest(Pathway.PREPARATORY)).extracting(Course::id).containsExactly("legal-options");
        assertThat(here.newest(Pathway.PREPARATORY, "school")).isEmpty();
        assertThat(here.served(Pathway.PREPARATORY, "school", new Version(1, 0, 0)))
                .isEmpty();
        assertThat(here.exactly(Pathway.PREPARATORY, "school", new Version(1, 0, 0)))
                .isEmpty();
        assertThat(here.published(Pathway.ONGOING))
                .extracting(PublishedVersion::course)
                .containsExactly("school");
    }

    @Test
    void everyVersionShowsTodaysFigures() {
        Courses course = COURSE.module("m1", page("a", "It is {{allowance}}."));
        publish(here, course);
        publish(here, course.version("1.1.0"));
        assertThat(textOf("1.0.0")).isEqualTo("<p>It is £10.</p>");
        publish(here, course.version("1.1.0").figure("£11", "2026-04-06"));

        assertThat(textOf("1.0.0")).isEqualTo("<p>It is £11.</p>");
        assertThat(textOf("1.1.0")).isEqualTo("<p>It is £11.</p>");
        assertThat(here.problems()).isEmpty();
        assertThat(stored()).hasSize(2);
    }

    @Test
    void anOlderInstanceDoesNotBringOldFiguresBack() {
        Courses course = COURSE.module("m1", page("a", "It is {{allowance}}."));
        publish(here, course.figure("£11", "2026-04-06"));
        Catalogue older = instance();
        publish(older, course);

        assertThat(textOf("1.0.0")).isEqualTo("<p>It is £11.</p>");
        assertThat(older.shared().facts().get("allowance").value()).isEqualTo("£11");
        assertThat(older.problems()).isEmpty();
    }

    private String textOf(String version) {
        Course course = here.exactly(
                        Pathway.PREPARATORY,
                        "legal-options",
                        Version.parse(version).orElseThrow())
                .orElseThrow();
        return ((Step.Page) course.modules().getFirst().steps().getFirst()).html();
    }
}
