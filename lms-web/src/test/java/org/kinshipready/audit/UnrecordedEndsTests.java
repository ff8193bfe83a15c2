package org.kinshipready.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.catalogue.Withdrawals;
import org.kinshipready.certification.CertificateWithdrawals;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.people.Carers;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What staff did counts and is told, also where the database was away when its end was to be recorded. */
class UnrecordedEndsTests extends Platform {

    private final SignedIn manager = Carers.somebody("Mo", Role.MANAGER);

    @Autowired
    private Audit audit;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private CertificateWithdrawals certificates;

    @Autowired
    private EndsCutOff ends;

    private Course course;

    @BeforeEach
    void aCourse() {
        course = publish(preparatory().module("m1", page("a")));
    }

    @AfterEach
    void databaseIsBack() {
        ends.next(0);
    }

    private List<AuditEntry> of(String subject) {
        return Stream.iterate(1, page -> page <= audit.pages(manager), page -> page + 1)
                .flatMap(page -> audit.page(manager, page).stream())
                .filter(entry -> entry.subject().equals(subject))
                .toList();
    }

    private boolean withdrawn() {
        return catalogue.withdrawal(course.pathway(), course.id()).isPresent();
    }

    @Test
    void aCourseThatWasWithdrawnIsNotOfferedAndTheRecordSaysSo() {
        ends.next(1);
        withdrawals.withdraw(manager, course.pathway(), course.id(), "Out of date");

        assertThat(withdrawn()).isTrue();
        assertThat(of("preparatory/" + course.id()))
                .extracting(AuditEntry::outcome)
                .containsExactly(Outcome.DONE);
    }

    @Test
    void aCourseThatWasOfferedAgainIsOfferedAndTheRecordSaysSo() {
        withdrawals.withdraw(manager, course.pathway(), course.id(), "Out of date");
        ends.next(1);
        withdrawals.offerAgain(manager, course.pathway(), course.id());

        assertThat(withdrawn()).isFalse();
        assertThat(of("preparatory/" + course.id()))
                .extracting(AuditEntry::outcome)
                .containsExactly(Outcome.DONE, Outcome.DONE);
    }

    @Test
    void aCertificatesWithdrawalAndItsLiftingAreTold() {
        SignedIn who = Carers.carer();
        people.arrived(who);
        finish(who, course, "m1/a");
        Completion completion = enrolments
                .settle(enrolments.find(who, course.id()).orElseThrow(), course)
                .orElseThrow();
        IssuedCertificate certificate = certification.current(completion).orElseThrow();
        ends.next(1);
        certificates.withdraw(manager, certificate, "A mistake");
        assertThat(certification.issues(completion).withdrawal()).isPresent();
        ends.next(1);
        certificates.lift(manager, certificate, "It was right");

        assertThat(certification.issues(completion).withdrawal()).isEmpty();
        assertThat(of(certificate.facts().number()))
                .extracting(AuditEntry::outcome)
                .containsExactly(Outcome.DONE, Outcome.DONE);
    }

    /** The write arrived, its answer didn't. */
    @Test
    void whatFailedOnlyInItsAnswerIsToldAsDone() {
        String subject = "preparatory/" + course.id();
        Query entry = query(where("_id").is(course.id()));
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> audit.acting(manager, Act.COURSE_WITHDRAWN, subject, "Old", act -> {
                    Document withdrawal = new Document("by", manager.id().value())
                            .append("at", clock.instant())
                            .append("why", "Old")
                            .append("act", act);
                    mongo.updateFirst(entry, new Update().set("withdrawn", withdrawal), "courses");
                    throw new DataAccessResourceFailureException("Away");
                }));

        assertThat(of(subject)).extracting(AuditEntry::outcome).containsExactly(Outcome.DONE);
    }

    @Test
    void whatFailedWithoutATraceIsToldAsFailed() {
        String subject = "preparatory/" + course.id();
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> audit.acting(manager, Act.COURSE_OFFERED_AGAIN, subject, null, _act -> {
                    throw new DataAccessResourceFailureException("Away");
                }));

        assertThat(of(subject)).extracting(AuditEntry::outcome).containsExactly(Outcome.FAILED);
    }
}
