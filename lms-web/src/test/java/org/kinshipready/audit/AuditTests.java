package org.kinshipready.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.kinshipready.security.As.as;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.catalogue.Withdrawals;
import org.kinshipready.content.Course;
import org.kinshipready.people.Carers;
import org.kinshipready.people.NotAllowed;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests for {@link Audit} and the page that shows it. */
class AuditTests extends Platform {

    @Autowired
    private Audit audit;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private EndsCutOff ends;

    private final SignedIn manager = Carers.somebody("Mo <b>Manager</b>", Role.MANAGER);
    private final String subject = "preparatory/" + UUID.randomUUID();

    /** What is recorded of {@link #subject} or of another, the newest first. */
    private List<AuditEntry> of(String what) {
        return Stream.iterate(1, page -> page <= audit.pages(manager), page -> page + 1)
                .flatMap(page -> audit.page(manager, page).stream())
                .filter(entry -> entry.subject().equals(what))
                .toList();
    }

    private String page(String address) throws Exception {
        return browser.get()
                .uri(address)
                .with(as(manager))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhoDidWhatToWhatWhenAndWhy() {
        audit.acting(manager, Act.COURSE_WITHDRAWN, subject, "Out of date", _act -> true);

        assertThat(of(subject))
                .containsExactly(new AuditEntry(
                        manager.id(),
                        "Mo <b>Manager</b>",
                        Act.COURSE_WITHDRAWN,
                        subject,
                        "Out of date",
                        clock.instant(),
                        Outcome.DONE));
    }

    @Test
    void isWrittenBeforeAnythingIsDone() {
        audit.acting(manager, Act.COURSE_WITHDRAWN, subject, null, _act -> {
            assertThat(of(subject)).extracting(AuditEntry::outcome).containsExactly(Outcome.UNKNOWN);
            return true;
        });

        assertThat(of(subject)).extracting(AuditEntry::outcome).containsExactly(Outcome.DONE);
    }

    @Test
    void whatFailsIsRecordedAsFailedAndToldToItsCaller() {
        assertThatIllegalStateException()
                .isThrownBy(() -> audit.acting(manager, Act.COURSE_WITHDRAWN, subject, null, _act -> {
                    throw new IllegalStateException("The database went away");
                }))
                .withMessage("The database went away");

        assertThat(of(subject)).extracting(AuditEntry::outcome).containsExactly(Outcome.FAILED);
    }

    @Test
    void saysThatItIsNotKnownWhereNeitherAnEndNorAChangeIsStored() throws Exception {
        ends.next(1);
        audit.acting(manager, Act.COURSE_WITHDRAWN, subject, null, _act -> false);

        assertThat(of(subject)).extracting(AuditEntry::outcome).containsExactly(Outcome.UNKNOWN);
        assertThat(page("/manage/audit?page=" + pageOf(subject)))
                .contains("We do not know whether this was done")
                .doesNotContain("the application stopped");
    }

    @Test
    void keepsTheNameThatSomebodyHadThen() {
        audit.acting(manager, Act.COURSE_WITHDRAWN, subject, null, _act -> true);
        audit.acting(
                new SignedIn(manager.id(), "Morwenna", manager.roles()),
                Act.COURSE_OFFERED_AGAIN,
                subject,
                null,
                _act -> true);

        assertThat(of(subject))
                .extracting(AuditEntry::name)
                .containsExactlyInAnyOrder("Morwenna", manager.displayName());
    }

    @Test
    void showsTheNewestFirst() {
        for (int day = 1; day <= 3; day++) {
            audit.acting(manager, Act.COURSE_WITHDRAWN, subject, "Day " + day, _act -> true);
            clock.advance(Duration.ofDays(1));
        }

        assertThat(of(subject)).extracting(AuditEntry::reason).containsExactly("Day 3", "Day 2", "Day 1");
    }

    @Test
    void everyWithdrawalIsThere() {
        Course course = publish(Courses.preparatory().module("m", Courses.page("a")));
        withdrawals.withdraw(manager, course.pathway(), course.id(), " Out of date ");
        clock.advance(Duration.ofMinutes(1));
        withdrawals.withdraw(manager, course.pathway(), course.id(), "Pressed twice");
        clock.advance(Duration.ofMinutes(1));
        withdrawals.offerAgain(manager, course.pathway(), course.id());
        clock.advance(Duration.ofMinutes(1));
        withdrawals.offerAgain(manager, course.pathway(), course.id());

        assertThat(of("preparatory/" + course.id()))
                .extracting(AuditEntry::act, AuditEntry::reason, AuditEntry::outcome)
                .containsExactly(
                        tuple(Act.COURSE_OFFERED_AGAIN, null, Outcome.NOTHING_CHANGED),
                        tuple(Act.COURSE_OFFERED_AGAIN, null, Outcome.DONE),
                        tuple(Act.COURSE_WITHDRAWN, "Pressed twice", Outcome.NOTHING_CHANGED),
                        tuple(Act.COURSE_WITHDRAWN, "Out of date", Outcome.DONE));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MANAGER", mode = EnumSource.Mode.EXCLUDE)
    void onlyManagersReadIt(Role other) {
        SignedIn who = Carers.somebody("Cy", other);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> audit.page(who, 1));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> audit.pages(who));
    }

    @Test
    void itsPageShowsWhatTheServiceDoesAndNothingToPress() throws Exception {
        audit.acting(manager, Act.COURSE_WITHDRAWN, subject, "<i>Old</i>", _act -> true);

        // Others share the database and its clock.
        assertThat(page("/manage/audit?page=" + pageOf(subject)))
                .contains(
                        "Mo &lt;b&gt;Manager&lt;/b&gt;",
                        "withdrew the course",
                        subject,
                        "&lt;i&gt;Old&lt;/i&gt;",
                        "Done.")
                .contains(manager.id().value())
                .doesNotContain("<button class=\"govuk-button");
    }

    private int pageOf(String what) {
        return Stream.iterate(1, page -> page + 1)
                .filter(page -> audit.page(manager, page).stream()
                        .anyMatch(entry -> entry.subject().equals(what)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itsPagesHaveTwentyFiveEntriesEach() throws Exception {
        for (int i = 0; i <= Audit.PAGE; i++) {
            audit.acting(manager, Act.COURSE_WITHDRAWN, subject + i, null, _act -> true);
        }
        int pages = audit.pages(manager);

        assertThat(pages).isGreaterThan(1);
        assertThat(audit.page(manager, 1)).hasSize(Audit.PAGE);
        assertThat(page("/manage/audit")).contains("/manage/audit?page=2").doesNotContain("rel=\"prev\"");
        assertThat(page("/manage/audit?page=" + pages)).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        for (String none : List.of("0", "-1", Integer.toString(pages + 1))) {
            assertThat(browser.get().uri("/manage/audit?page=" + none).with(as(manager)))
                    .hasStatus(404);
        }
        assertThat(browser.get().uri("/manage/audit?page=x").with(as(manager))).hasStatus(400);
    }

    @Test
    void everyLineSaysWhoseItIs() {
        audit.acting(manager, Act.COURSE_WITHDRAWN, subject, null, _act -> true);

        assertThat(mongo.findAll(Document.class, "audit"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getString("person")).matches("[0-9a-f]{32}"));
    }
}
