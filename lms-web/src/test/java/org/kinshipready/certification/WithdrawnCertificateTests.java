package org.kinshipready.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.people.Carers;
import org.kinshipready.people.NotAllowed;
import org.kinshipready.people.PersonName;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.kinshipready.site.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.query.Update;

/** Tests for what becomes of a certificate: {@link CertificateWithdrawals}, {@link CertificateChecks}, {@link Issues}. */
@ExtendWith(OutputCaptureExtension.class)
class WithdrawnCertificateTests extends Platform {

    private static final int ROUNDS = Boolean.getBoolean("lms.long") ? 60 : 8;

    private final SignedIn who = Carers.carer("Siân O’Connor");
    private final SignedIn manager = Carers.somebody("Mo", Role.MANAGER);

    @Autowired
    private CertificateWithdrawals withdrawals;

    @Autowired
    private CertificateChecks checks;

    private Completion completion;

    @BeforeEach
    void complete() {
        people.arrived(who);
        Course course = publish(preparatory().title("Legal options").module("m1", page("a")));
        finish(who, course, "m1/a");
        completion = enrolments
                .settle(enrolments.find(who, course.id()).orElseThrow(), course)
                .orElseThrow();
    }

    private IssuedCertificate current() {
        return certification.current(completion).orElseThrow();
    }

    private Check check(IssuedCertificate certificate) {
        return checks.check(new CertificateCode(certificate.code())).orElseThrow();
    }

    private void renamed(String name) {
        people.rename(who, PersonName.of(name));
        certification.replaceName(who, completion);
    }

    @Test
    void aReplacedOneSaysSoWithItsMonthAndGivesNothingElseAway() {
        IssuedCertificate first = current();
        clock.advance(Duration.ofDays(100));
        renamed("Augusta King");
        IssuedCertificate second = current();

        assertThat(check(first).status()).isEqualTo(Status.REPLACED);
        assertThat(check(first).since()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(check(first).name()).isNull();
        assertThat(check(first).toString()).doesNotContain(second.code(), "A. K.", "S. O.");
        assertThat(check(second).status()).isEqualTo(Status.VALID);
        assertThat(check(second).completed()).isEqualTo(YearMonth.of(2026, 6));
        assertThat(certification.pdf(first)).isNotEmpty();
    }

    @Test
    void aWithdrawnOneSaysWhenAndWhy() {
        clock.advance(Duration.ofDays(31));
        withdrawals.withdraw(manager, current(), " Issued by mistake. ");

        assertThat(check(current()))
                .extracting(Check::status, Check::since, Check::why, Check::name)
                .containsExactly(Status.WITHDRAWN, YearMonth.of(2026, 7), "Issued by mistake.", null);
    }

    @Test
    void aSecondWithdrawalChangesNothing() {
        withdrawals.withdraw(manager, current(), "First");
        IssuedCertificate before = current();
        clock.advance(Duration.ofDays(1));
        withdrawals.withdraw(Carers.somebody("Ann", Role.MANAGER), current(), "Second");

        assertThat(current()).isEqualTo(before);
        assertThat(current().withdrawn())
                .extracting(CertificateWithdrawal::by, CertificateWithdrawal::at, CertificateWithdrawal::why)
                .containsExactly(manager.id(), TestClock.START, "First");
    }

    @Test
    void aWithdrawalIsTakenBackOnceAndStaysAsHistory() {
        withdrawals.withdraw(manager, current(), "A mistake");
        CertificateWithdrawal standing = current().withdrawn();
        clock.advance(Duration.ofDays(1));
        withdrawals.lift(manager, current(), "It was right");
        withdrawals.lift(manager, current(), "Pressed again");

        assertThat(check(current()).status()).isEqualTo(Status.VALID);
        assertThat(current().withdrawn()).isNull();
        assertThat(current().lifted())
                .extracting(
                        CertificateWithdrawal.Lifted::withdrawal,
                        CertificateWithdrawal.Lifted::by,
                        CertificateWithdrawal.Lifted::at,
                        CertificateWithdrawal.Lifted::why)
                .containsExactly(
                        tuple(standing, manager.id(), TestClock.START.plus(Duration.ofDays(1)), "It was right"));

        withdrawals.withdraw(manager, current(), "After all");
        assertThat(check(current()).why()).isEqualTo("After all");
        assertThat(certification.issues(completion).lifted()).hasSize(1);
    }

    @Test
    void anotherNameOrLanguageIsNoWayRoundAWithdrawal() {
        withdrawals.withdraw(manager, current(), "A mistake");
        renamed("Augusta King");
        certification.addWelsh(who, completion);

        assertThat(certification.issues(completion).all()).hasSize(1);
        assertThat(check(current()).status()).isEqualTo(Status.WITHDRAWN);
    }

    /** The holder's new one came between the manager's reading and writing. */
    @Test
    void aWithdrawalOfOneHoldsForAll() {
        IssuedCertificate first = current();
        renamed("Augusta King");
        mongo.updateFirst(
                query(where("_id").is(first.code())),
                new Update()
                        .set("withdrawn", new CertificateWithdrawal(manager.id(), TestClock.START, "A mistake", null)),
                IssuedCertificate.class);

        assertThat(check(current()).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(check(first).status()).isEqualTo(Status.WITHDRAWN);
        withdrawals.lift(manager, current(), "It was right");
        assertThat(check(current()).status()).isEqualTo(Status.VALID);
        assertThat(check(first).status()).isEqualTo(Status.REPLACED);
    }

    @Test
    void onlyManagersMayDoAnyOfIt() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.MANAGER))) {
            SignedIn other = Carers.somebody("Mallory", role);
            for (Runnable act : List.<Runnable>of(
                    () -> withdrawals.withdraw(other, current(), "Why"),
                    () -> withdrawals.lift(other, current(), "Why"),
                    () -> withdrawals.find(other, current().code()),
                    () -> withdrawals.issues(other, current()),
                    () -> withdrawals.intact(other, current()),
                    () -> withdrawals.damaged(other))) {
                assertThatExceptionOfType(NotAllowed.class).isThrownBy(act::run);
            }
        }
        assertThat(check(current()).status()).isEqualTo(Status.VALID);
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "x500"})
    void aReasonIsNeeded(String given) {
        String reason = given.startsWith("x") ? "x".repeat(CertificateWithdrawals.MAX_REASON + 1) : given;
        assertThatIllegalArgumentException().isThrownBy(() -> withdrawals.withdraw(manager, current(), reason));
        assertThatIllegalArgumentException().isThrownBy(() -> withdrawals.lift(manager, current(), reason));
    }

    @Test
    void aManagerFindsOneByCodeOrNumberHoweverItIsTyped() {
        String number = current().facts().number();
        assertThat(withdrawals.find(manager, " " + number.toLowerCase(java.util.Locale.ROOT)))
                .contains(current());
        assertThat(withdrawals.find(manager, new CertificateCode(current().code()).grouped()))
                .contains(current());
        assertThat(withdrawals.find(manager, "P-1999-000001")).isEmpty();
        assertThat(withdrawals.find(manager, "")).isEmpty();
    }

    @Test
    void theHolderChoosesWhatIsShown() {
        assertThat(check(current()).name()).isEqualTo("S. O.");
        checks.show(who, completion, Shown.FULL_NAME);
        assertThat(check(current()).name()).isEqualTo("Siân O’Connor");
        checks.show(Carers.carer(), completion, Shown.NOTHING);
        assertThat(check(current()).name()).isEqualTo("Siân O’Connor");
    }

    @Test
    void aPageThatIsOffIsOffForEarlierCertificatesToo() {
        IssuedCertificate first = current();
        checks.show(who, completion, Shown.FULL_NAME);
        renamed("Augusta King");
        assertThat(check(current()).name()).isEqualTo("Augusta King");
        checks.show(who, completion, Shown.NOTHING);

        assertThat(checks.check(new CertificateCode(first.code()))).isEmpty();
        assertThat(checks.check(new CertificateCode(current().code()))).isEmpty();
    }

    @Test
    void aCertificateInBothLanguagesReplacesTheOneInEnglishAndANewNameKeepsThem() {
        certification.addWelsh(who, completion);
        certification.addWelsh(who, completion);

        assertThat(current().issue()).isEqualTo(2);
        assertThat(current().reason()).isEqualTo(ReplacementReason.LANGUAGES);
        assertThat(current().facts().welsh())
                .extracting(welsh -> welsh.course(), welsh -> welsh.pathway(), welsh -> welsh.contributor())
                .containsExactly("Legal options", "Hyfforddiant paratoi", "Cyfrannwr arfaethedig: Kinship");
        renamed("Augusta King");
        assertThat(current().facts().welsh()).isNotNull();
        assertThat(current().facts().completed())
                .isEqualTo(certification
                        .issues(completion)
                        .all()
                        .getFirst()
                        .facts()
                        .completed());
    }

    @Test
    void aReasonStoredInWordsIsStillRead() {
        renamed("Augusta King");
        String code = current().code();
        assertThat(mongo.findById(code, Document.class, "certificates").getString("reason"))
                .isEqualTo("name");
        for (String[] stored : new String[][] {{"The holder changed their name", "NAME"}, {"of later days", "OTHER"}}) {
            mongo.updateFirst(query(where("_id").is(code)), new Update().set("reason", stored[0]), "certificates");
            assertThat(current().reason()).hasToString(stored[1]);
        }
    }

    @Test
    void aChangedFileRaisesAnAlarmAndNothingIsSaidOfIt(CapturedOutput output) {
        mongo.updateFirst(
                query(where("_id").is(current().code())),
                new Update().set("pdf", new Binary(new byte[] {1})),
                CertificateFile.class);

        assertThat(check(current()).status()).isEqualTo(Status.DAMAGED);
        clock.advance(Duration.ofDays(1));
        assertThat(check(current()).status()).isEqualTo(Status.DAMAGED);
        assertThat(current().damagedAt()).isEqualTo(TestClock.START);
        assertThat(withdrawals.damaged(manager)).contains(current());
        assertThat(withdrawals.intact(manager, current())).isFalse();
        assertThat(output)
                .contains(
                        " ERROR ",
                        "ALARM: the file of certificate " + current().facts().number())
                .doesNotContain("Siân", who.id().value(), current().code());
    }

    @Test
    void aMissingFileRaisesAnAlarmToo(CapturedOutput output) {
        mongo.remove(query(where("_id").is(current().code())), CertificateFile.class);

        assertThat(check(current()).status()).isEqualTo(Status.DAMAGED);
        assertThat(output)
                .contains("ALARM: the file of certificate " + current().facts().number() + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "Siân O’Connor, S. O.",
        "ada  lovelace, a. l.",
        "Ada, A.",
        "'(Ada) Lovelace', A. L.",
        "S\u0302ian Łoś, S\u0302. Ł.",
        "محمد علی, م. ع.",
        "कि हा, कि. हा.",
        "'- Ada', A.",
    })
    void initialsAreWholeLettersOfAnyScript(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void whoWantsNothingShownAndHasANewNameAtOnceIsNotShown() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            checks.show(who, completion, Shown.INITIALS);
            people.rename(
                    who, PersonName.of("Name " + "abcdefghij".charAt(round / 10) + "abcdefghij".charAt(round % 10)));
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<?> renaming = threads.submit(() -> {
                    start.await();
                    certification.replaceName(who, completion);
                    return null;
                });
                start.await();
                checks.show(who, completion, Shown.NOTHING);
                renaming.get();
            }

            assertThat(checks.check(new CertificateCode(current().code()))).isEmpty();
        }
    }

    @Test
    void aChoiceMadeWhileANewOneIsIssuedHolds() {
        Issues read = certification.issues(completion);
        checks.show(who, completion, Shown.NOTHING);
        people.rename(who, PersonName.of("Augusta King"));
        certification.replaceName(who, completion, read);

        assertThat(current().issue()).isEqualTo(2);
        assertThat(checks.check(new CertificateCode(current().code()))).isEmpty();
    }

    @Test
    void aChoiceOfAnEarlierReleaseHolds() {
        renamed("Augusta King");
        mongo.updateFirst(
                query(where("_id").is(current().code())),
                new Update().set("shown", Shown.FULL_NAME),
                IssuedCertificate.class);
        assertThat(check(current()).name()).isEqualTo("Augusta King");
        renamed("Siân O’Connor");

        assertThat(check(current()).name()).isEqualTo("Siân O’Connor");
    }
}
