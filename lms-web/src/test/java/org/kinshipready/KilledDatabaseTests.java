package org.kinshipready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kinshipready.catalogue.Courses.course;
import static org.kinshipready.catalogue.Courses.page;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.audit.Audit;
import org.kinshipready.audit.AuditEntry;
import org.kinshipready.audit.Outcome;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.catalogue.Looking;
import org.kinshipready.catalogue.Withdrawals;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Recording;
import org.kinshipready.enrolment.Renewals;
import org.kinshipready.people.PersonId;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.TestClock;
import org.kinshipready.storage.MongoProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The database process is killed at the worst moments. Nothing acknowledged is missing, what was left out is made good at
 * the next visit, and no date moves.
 *
 * <p>Always on the embedded server, as a process of its own: it is the one whose durability is ours to prove.
 */
@SpringBootTest
@Import({Carers.class, KilledDatabaseTests.Setting.class})
@DirtiesContext
class KilledDatabaseTests {

    private static final Instant FINISHED = Instant.parse("2026-12-31T23:30:00Z");

    @TempDir
    private static Path data;

    private static MongoProcess database;

    @Autowired
    private Carers carers;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Recording recording;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Audit audit;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private TestClock clock;

    @Autowired
    private KillAfter killAfter;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        database = MongoProcess.start(data);
        registry.add("spring.mongodb.uri", () -> database.uri("kinship"));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @RepeatedTest(20)
    void keepsTickWhenKilledRightAfterItWasAcknowledged() {
        SignedIn carer = carers.arrives();
        StepId step = carers.course().requiredSteps().getFirst();
        clock.set(FINISHED);
        killAfter.write(1);

        recording.finish(carer, carers.course(), step);
        database.restart();

        Enrolment kept = enrolments.find(carer, "legal-options").orElseThrow();
        assertThat(kept.finishedAt(step)).contains(FINISHED);
    }

    /**
     * The writes of a last step are: tick, that it completes the course, completion, certificate's number counted and
     * taken, its file, its claim, its record.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void makesGoodWhatWasCutOffAfter(int write) {
        SignedIn carer = carers.arrives();
        clock.set(FINISHED.minus(Duration.ofDays(3)));
        StepId last = carers.finishesAllButOne(carer);
        clock.set(FINISHED);
        killAfter.write(write);

        assertThatThrownBy(() -> carers.finishes(carer, last)).isInstanceOf(DataAccessException.class);
        database.restart();
        clock.advance(Duration.ofDays(40));
        opensMyLearning(carer);

        assertFinishedOnce(carer);
    }

    @RepeatedTest(2)
    void losesNothingWhenKilledRightAfterTheLastWrite() {
        SignedIn carer = carers.arrives();
        clock.set(FINISHED.minus(Duration.ofDays(3)));
        StepId last = carers.finishesAllButOne(carer);
        clock.set(FINISHED);
        killAfter.write(8);

        carers.finishes(carer, last);
        database.restart();
        List<IssuedCertificate> issued = certificates(carer);
        clock.advance(Duration.ofDays(40));
        opensMyLearning(carer);

        assertFinishedOnce(carer);
        assertThat(certificates(carer)).isEqualTo(issued);
    }

    /** Beginning again is one write: before it nothing has changed, after it everything has. */
    @Test
    void keepsEveryRoundWhenKilledRightAfterTheNextBegan() {
        catalogue.publish(
                course("ongoing", "renewed")
                        .with("renew-after: 2 years")
                        .module("m1", page("a"))
                        .source(),
                "test");
        Course course = catalogue.newest(Pathway.ONGOING, "renewed").orElseThrow();
        SignedIn carer = carers.arrives();
        clock.set(FINISHED);
        recording.finish(carer, course, course.requiredSteps().getFirst());
        Document before = stored(carer);
        clock.advance(Duration.ofDays(800));
        killAfter.write(1);

        renewals.renew(carer, "renewed");
        database.restart();

        assertThat(stored(carer)).containsEntry("round", 2).doesNotContainKey("ticks");
        assertThat(stored(carer).getList("earlier", Document.class))
                .singleElement()
                .satisfies(
                        round -> assertThat(before).containsAllEntriesOf(round).hasSize(round.size() + 5));
        assertFinishedOnce(carer);
    }

    /** Neither its end could be recorded nor the other instances be told. */
    @Test
    void withdrawalCountsAndIsToldWhenKilledRightAfterIt() {
        catalogue.publish(course("ongoing", "withdrawn").module("m1", page("a")).source(), "test");
        SignedIn manager = new SignedIn(PersonId.of("test", "manager"), "Mo", Set.of(Role.MANAGER));
        killAfter.write(2);

        withdrawals.withdraw(manager, Pathway.ONGOING, "withdrawn", "Out of date");
        database.restart();
        Looking.at(application);

        assertThat(catalogue.withdrawal(Pathway.ONGOING, "withdrawn")).isPresent();
        assertThat(audit.page(manager, 1)).extracting(AuditEntry::outcome).containsExactly(Outcome.DONE);
    }

    private Document stored(SignedIn carer) {
        return mongo.findById(carer.id() + ":renewed", Document.class, "enrolments");
    }

    /** What the page does. */
    private void opensMyLearning(SignedIn carer) {
        enrolments
                .all(carer, Pathway.PREPARATORY)
                .forEach(enrolment -> enrolments.settle(enrolment, enrolments.served(enrolment)));
    }

    private void assertFinishedOnce(SignedIn carer) {
        assertThat(mongo.find(of(carer), Completion.class))
                .singleElement()
                .satisfies(completion -> assertThat(completion.at()).isEqualTo(FINISHED));
        assertThat(certificates(carer)).singleElement().satisfies(certificate -> {
            assertThat(certificate.facts().completed()).hasToString("2026-12-31");
            assertThat(certificate.facts().number()).containsPattern("^[PO]-2026-");
            assertThat(mongo.count(new Query(Criteria.where("_id").is(certificate.code())), "certificate_files"))
                    .isEqualTo(1);
        });
    }

    private List<IssuedCertificate> certificates(SignedIn carer) {
        return mongo.find(of(carer), IssuedCertificate.class);
    }

    private static Query of(SignedIn carer) {
        return new Query(Criteria.where("person").is(carer.id()));
    }

    @TestConfiguration
    static class Setting {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        KillAfter killAfter() {
            return new KillAfter();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer listening(KillAfter killAfter) {
            return settings -> settings.addCommandListener(killAfter);
        }
    }

    /** Kills the database the moment that it has acknowledged the n-th write from now, before anybody hears of it. */
    static final class KillAfter implements CommandListener {

        private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");

        private final AtomicInteger writesLeft = new AtomicInteger();

        void write(int n) {
            writesLeft.set(n);
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (WRITES.contains(event.getCommandName()) && writesLeft.decrementAndGet() == 0) {
                database.kill();
            }
        }
    }
}
