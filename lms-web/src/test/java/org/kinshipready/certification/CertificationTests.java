package org.kinshipready.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kinshipready.catalogue.Courses.ongoing;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.content.Course;
import org.kinshipready.content.Version;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.people.Carers;
import org.kinshipready.people.PersonName;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.kinshipready.site.TestClock;
import org.springframework.data.mongodb.core.query.Update;

/** Tests for {@link Certification}. */
class CertificationTests extends Platform {

    private final SignedIn who = Carers.carer("Ada Lovelace");

    @BeforeEach
    void arrive() {
        people.arrived(who);
    }

    private Completion complete(Courses courses) {
        Course course = publish(courses);
        finish(who, course, "m1/a");
        return settle(course);
    }

    private Completion settle(Course course) {
        return enrolments
                .settle(enrolments.find(who, course.id()).orElseThrow(), course)
                .orElseThrow();
    }

    private Completion complete() {
        return complete(preparatory().module("m1", page("a")));
    }

    private IssuedCertificate current(Completion completion) {
        return certification.current(completion).orElseThrow();
    }

    private List<IssuedCertificate> all() {
        return mongo.find(query(where("person").is(who.id())), IssuedCertificate.class);
    }

    private List<CertificateFile> files() {
        return mongo.find(query(where("person").is(who.id())), CertificateFile.class);
    }

    private void neverIssued() {
        for (Class<?> kept : List.of(IssuedCertificate.class, CertificateFile.class, CertificateClaim.class)) {
            mongo.remove(query(where("person").is(who.id())), kept);
        }
    }

    @Test
    void aCompletionGivesOneCertificateHoweverOftenItIsSettled() {
        Completion completion = complete();
        IssuedCertificate first = current(completion);
        clock.advance(Duration.ofDays(1));
        Course course =
                catalogue.newest(completion.pathway(), completion.course()).orElseThrow();
        settle(course);
        settle(course);

        assertThat(all()).containsExactly(first);
        assertThat(files()).hasSize(1);
    }

    @Test
    void tenNewOnesADayAndThenItSaysWhenItGoesOn() {
        Completion completion = complete();
        for (int i = 0; i < NewCertificates.AT_MOST; i++) {
            assertThat(certification.nextNew(certification.issues(completion))).isEmpty();
            renamed(completion, "Ada " + i);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(certification.issues(completion).all()).hasSize(1 + NewCertificates.AT_MOST);

        IssuedCertificate last = renamed(completion, "Ada Eleven");
        assertThat(certification.issues(completion).all()).hasSize(1 + NewCertificates.AT_MOST);
        assertThat(last.facts().holder()).isEqualTo("Ada 9");
        certification.addWelsh(who, completion);
        assertThat(current(completion)).isEqualTo(last);
        assertThat(certification.nextNew(certification.issues(completion)))
                .hasValue(TestClock.START.plus(Duration.ofHours(24)));

        clock.set(TestClock.START.plus(Duration.ofHours(24)));
        assertThat(certification.nextNew(certification.issues(completion))).isEmpty();
        assertThat(renamed(completion, "Ada Eleven").facts().holder()).isEqualTo("Ada Eleven");
    }

    private IssuedCertificate renamed(Completion completion, String name) {
        people.rename(who, PersonName.of(name));
        certification.replaceName(who, completion);
        return current(completion);
    }

    @Test
    void hundredsAreReadInAFewQuestionsAndInTheirOrder() {
        Completion completion = complete();
        IssuedCertificate first = current(completion);
        int all = 450;
        Document stored = mongo.findById(first.code(), Document.class, "certificates");
        List<Document> copies = IntStream.rangeClosed(2, all)
                .mapToObj(issue ->
                        new Document(stored).append("_id", first.code() + issue).append("issue", issue))
                .toList();
        mongo.insert(copies, "certificates");
        // What an older release has issued last had no claim.
        mongo.insertAll(IntStream.range(2, all)
                .mapToObj(issue -> new CertificateClaim(
                        CertificateClaim.id(completion.id(), issue), who.id(), first.code() + issue))
                .toList());

        commands.forget();
        Issues issues = certification.issues(completion);

        assertThat(issues.all())
                .extracting(IssuedCertificate::issue)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, all).boxed().toList());
        assertThat(commands.sent()).hasSizeLessThan(15);
    }

    @Test
    void settlingFromTwentyThreadsGivesOneCertificate() throws Exception {
        Completion completion = complete();
        neverIssued();
        Course course =
                catalogue.newest(completion.pathway(), completion.course()).orElseThrow();

        byTwentyAtOnce(() -> settle(course));

        assertThat(all()).hasSize(1);
        assertThat(files()).hasSize(1);
        assertThat(certification.pdf(current(completion))).isNotEmpty();
    }

    private static void byTwentyAtOnce(Runnable action) throws Exception {
        CyclicBarrier start = new CyclicBarrier(20);
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Future<?>> results = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                results.add(threads.submit(() -> {
                    start.await();
                    action.run();
                    return null;
                }));
            }
            for (Future<?> result : results) {
                result.get();
            }
        }
    }

    @Test
    void saysWhatWasTrueAtTheCompletion() {
        Completion completion = complete(preparatory().title("Legal options").module("m1", page("a")));

        assertThat(current(completion).facts())
                .isEqualTo(new CertificateFacts(
                        "Ada Lovelace",
                        completion.course(),
                        "Legal options",
                        "1.0.0",
                        "Preparatory training",
                        "Planned contributor: Kinship",
                        10,
                        LocalDate.of(2026, 6, 1),
                        current(completion).facts().number(),
                        current(completion).code(),
                        "https://learn.example.org/verify",
                        "Kinship Ready",
                        TestClock.START,
                        true,
                        null));
        assertThat(current(completion).version()).isEqualTo(new Version(1, 0, 0));
    }

    @Test
    void readsCertificatesOfBeforeTheySaidVersionAndCode() {
        Completion completion = complete();
        IssuedCertificate issued = current(completion);
        mongo.updateFirst(
                query(where("_id").is(issued.code())),
                new Update().unset("facts.version").unset("facts.code"),
                IssuedCertificate.class);

        assertThat(current(completion).facts().version()).isEmpty();
        assertThat(current(completion).facts().code()).isEmpty();
        assertThat(current(completion).facts().holder())
                .isEqualTo(issued.facts().holder());
        assertThat(certification.pdf(current(completion))).isEqualTo(certification.pdf(issued));
    }

    @ParameterizedTest
    @CsvSource({
        "2031-12-31T23:30:00Z, 2031-12-31, P-2031-",
        "2032-01-01T00:00:00Z, 2032-01-01, P-2032-",
        "2031-06-30T22:59:59Z, 2031-06-30, P-2031-",
        "2031-06-30T23:00:00Z, 2031-07-01, P-2031-",
    })
    void theDayAndTheYearOfTheNumberAreLondons(String time, LocalDate day, String series) {
        clock.set(time);
        CertificateFacts facts = current(complete()).facts();

        assertThat(facts.completed()).isEqualTo(day);
        assertThat(facts.number()).startsWith(series);
    }

    @Test
    void theYearIsThatOfTheCompletionAndNotOfTheIssue() {
        Completion completion = complete();
        neverIssued();
        clock.set("2033-05-05T10:00:00Z");
        settle(catalogue.newest(completion.pathway(), completion.course()).orElseThrow());

        assertThat(current(completion).facts().number()).startsWith("P-2026-");
        assertThat(current(completion).facts().completed()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(current(completion).facts().issued()).isEqualTo(Instant.parse("2033-05-05T10:00:00Z"));
    }

    @Test
    void eachPathwayHasItsOwnSeries() {
        clock.set("2034-03-03T10:00:00Z");
        String first = current(complete()).facts().number();
        String other =
                current(complete(ongoing().module("m1", page("a")))).facts().number();
        String second = current(complete()).facts().number();

        assertThat(List.of(first, other, second)).containsExactly("P-2034-000001", "O-2034-000001", "P-2034-000002");
    }

    @Test
    void nothingThatChangesLaterChangesACertificate() {
        Courses courses = preparatory().title("Legal options").module("m1", page("a"));
        Completion completion = complete(courses);
        IssuedCertificate issued = current(completion);
        byte[] bytes = certification.pdf(issued);

        clock.advance(Duration.ofDays(100));
        publish(courses.version("1.0.1").title("Another title"));
        people.rename(who, PersonName.of("Augusta King"));
        Course now = catalogue.newest(completion.pathway(), completion.course()).orElseThrow();
        settle(now);

        assertThat(now.title()).isEqualTo("Another title");
        assertThat(current(completion)).isEqualTo(issued);
        assertThat(certification.pdf(current(completion))).isEqualTo(bytes);
    }

    @Test
    void aChangedNameGivesOneMoreWithTheFirstDayOfCompletion() {
        Completion completion = complete();
        IssuedCertificate first = current(completion);
        people.rename(who, PersonName.of("Augusta King"));
        clock.advance(Duration.ofDays(100));
        certification.replaceName(who, completion);
        certification.replaceName(who, completion);

        IssuedCertificate second = current(completion);
        assertThat(all()).containsExactlyInAnyOrder(first, second);
        assertThat(second.issue()).isEqualTo(2);
        assertThat(second.facts().holder()).isEqualTo("Augusta King");
        assertThat(second.facts().completed()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(second.facts().number()).isNotEqualTo(first.facts().number());
        assertThat(second.reason()).isEqualTo(ReplacementReason.NAME);
        assertThat(certification.pdf(first)).isNotEqualTo(certification.pdf(second));
    }

    @Test
    void pressedTwentyTimesAtOnceItMakesOne() throws Exception {
        Completion completion = complete();
        people.rename(who, PersonName.of("Augusta King"));

        byTwentyAtOnce(() -> certification.replaceName(who, completion));

        assertThat(all()).extracting(IssuedCertificate::issue).containsExactlyInAnyOrder(1, 2);
        assertThat(files()).hasSize(2);
    }

    @Test
    void nobodyReplacesTheCertificateOfSomebodyElse() {
        Completion completion = complete();
        SignedIn other = Carers.carer("Mallory");
        certification.replaceName(other, completion);

        assertThat(all()).hasSize(1);
    }

    @Test
    void somebodyElsesCodeIsAsGoodAsNone() {
        String code = current(complete()).code();

        assertThat(certification.find(who, code)).isPresent();
        assertThat(certification.find(Carers.carer(), code)).isEmpty();
        assertThat(certification.find(who, "")).isEmpty();
    }

    @Test
    void aCodeIsTakenBackAsItIsTyped() {
        String code = current(complete()).code();
        assertThat(CertificateCode.parse(code.toLowerCase(Locale.ROOT))).contains(new CertificateCode(code));
    }

    @Test
    void aNameThatCantBePrintedHoldsTheCertificateBackUntilAPrintableOneIsGiven() {
        SignedIn stranger = Carers.carer("李");
        people.arrived(stranger);
        Course course = publish(preparatory().module("m1", page("a")));
        finish(stranger, course, "m1/a");
        Completion completion = enrolments
                .settle(enrolments.find(stranger, course.id()).orElseThrow(), course)
                .orElseThrow();
        assertThat(certification.current(completion)).isEmpty();

        certification.replaceName(stranger, completion);
        assertThat(certification.current(completion)).isEmpty();

        people.rename(stranger, PersonName.of("Ada"));
        certification.replaceName(stranger, completion);
        assertThat(current(completion).issue()).isEqualTo(1);
        assertThat(current(completion).reason()).isNull();
        assertThat(current(completion).facts().holder()).isEqualTo("Ada");
    }

    @Test
    void aTitleThatCantBePrintedHoldsTheCertificateBackAndNothingElse() {
        Completion completion = complete(preparatory().title("Money 💷").module("m1", page("a")));

        assertThat(certification.current(completion)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void aDamagedFileIsRefused() {
        IssuedCertificate certificate = current(complete());
        mongo.updateFirst(
                query(where("_id").is(certificate.code())),
                new Update().set("pdf", new Binary(new byte[] {1, 2, 3})),
                CertificateFile.class);

        assertThatExceptionOfType(DamagedCertificate.class)
                .isThrownBy(() -> certification.pdf(certificate))
                .withMessageContaining(certificate.facts().number());
    }

    @Test
    void aFileThatIsGoneIsRefused() {
        IssuedCertificate certificate = current(complete());
        mongo.remove(query(where("_id").is(certificate.code())), CertificateFile.class);

        assertThatExceptionOfType(DamagedCertificate.class).isThrownBy(() -> certification.pdf(certificate));
    }

    @Test
    void aCounterThatWasPutBackGivesNoNumberTwice() {
        clock.set("2041-03-03T10:00:00Z");
        for (int i = 0; i < 3; i++) {
            complete();
        }
        counterSaysAgain(1);
        complete();
        counterIsGone();
        complete();

        assertThat(numbers())
                .containsExactlyInAnyOrder(
                        "P-2041-000001", "P-2041-000002", "P-2041-000003", "P-2041-000004", "P-2041-000005");
    }

    @Test
    void aNumberOfAnEarlierReleaseIsNotGivenAgain() {
        clock.set("2042-03-03T10:00:00Z");
        IssuedCertificate earlier = current(complete());
        mongo.updateFirst(
                query(where("_id").is(earlier.code())),
                new Update().set("facts.number", "P-2043-000007"),
                IssuedCertificate.class);
        clock.set("2043-03-03T10:00:00Z");

        assertThat(current(complete()).facts().number()).isEqualTo("P-2043-000008");
    }

    private void counterSaysAgain(int last) {
        mongo.updateFirst(query(where("_id").is("P-2041")), new Update().set("last", last), "counters");
    }

    private void counterIsGone() {
        mongo.remove(query(where("_id").is("P-2041")), "counters");
    }

    private List<String> numbers() {
        return all().stream().map(certificate -> certificate.facts().number()).toList();
    }

    /** As on shards, where no index but that of the shard key can be unique. */
    @Test
    void settlingFromTwentyThreadsGivesOneCertificateWithoutAnIndex() throws Exception {
        Completion completion = complete();
        neverIssued();
        Course course =
                catalogue.newest(completion.pathway(), completion.course()).orElseThrow();
        mongo.indexOps(IssuedCertificate.class).dropIndex("completion_1_issue_1");
        try {
            byTwentyAtOnce(() -> settle(course));

            assertThat(all()).hasSize(1);
            assertThat(certification.pdf(current(completion))).isNotEmpty();
        } finally {
            neverIssued();
            new CertificateRecords(mongo);
        }
    }

    @Test
    void aRecordThatACrashLeftOutIsWrittenAtTheNextVisit() {
        Completion completion = complete();
        IssuedCertificate issued = current(completion);
        byte[] bytes = certification.pdf(issued);
        mongo.remove(query(where("_id").is(issued.code())), IssuedCertificate.class);
        clock.advance(Duration.ofDays(9));
        settle(catalogue.newest(completion.pathway(), completion.course()).orElseThrow());

        assertThat(all()).containsExactly(issued);
        assertThat(files()).hasSize(1);
        assertThat(certification.pdf(issued)).isEqualTo(bytes);
    }

    @Test
    void aClaimOfWhichNothingIsLeftHoldsNobodyUp() {
        Completion completion = complete();
        mongo.remove(query(where("person").is(who.id())), IssuedCertificate.class);
        mongo.remove(query(where("person").is(who.id())), CertificateFile.class);
        settle(catalogue.newest(completion.pathway(), completion.course()).orElseThrow());

        assertThat(all()).hasSize(1);
        assertThat(certification.pdf(current(completion))).isNotEmpty();
    }
}
