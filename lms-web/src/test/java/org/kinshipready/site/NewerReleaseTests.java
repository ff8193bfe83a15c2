package org.kinshipready.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.catalogue.Courses.question;
import static org.kinshipready.catalogue.Courses.quiz;
import static org.kinshipready.security.As.as;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.arrivals.Origin;
import org.kinshipready.catalogue.Withdrawals;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.Course;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Reflections;
import org.kinshipready.people.Carers;
import org.kinshipready.people.PersonalCollections;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a newer release has written into the database that this one shares: passed over, and never an error. */
class NewerReleaseTests extends Platform {

    @Autowired
    private PersonalCollections personal;

    private final SignedIn who = Carers.carer();
    private final SignedIn manager = Carers.somebody("Mo", Role.MANAGER);

    @Autowired
    private Reflections reflections;

    @Autowired
    private Withdrawals withdrawals;

    private Course course;
    private IssuedCertificate certificate;

    @BeforeEach
    void somebodyHasDoneAllThereIs() {
        course = publish(preparatory()
                .module(
                        "m",
                        page("a"),
                        "## Think {#think .reflection .optional}\n\nWhat helps you?\n",
                        quiz("check", question("one", "x-"))));
        people.arrived(who);
        people.arrived(manager);
        finish(who, course, "m/a");
        reflections.keep(who, course, new StepId("m", "think"), "A walk", Origin.of("save-1"));
        assertThat(browser.post()
                        .uri(course.address() + "/m/check")
                        .with(as(who))
                        .param("q.one", "0"))
                .hasStatus3xxRedirection();
        certificate = certification
                .current(enrolments
                        .settle(enrolments.find(who, course.id()).orElseThrow(), course)
                        .orElseThrow())
                .orElseThrow();
        withdrawals.withdraw(manager, course.pathway(), course.id(), "Out of date");
        withdrawals.offerAgain(manager, course.pathway(), course.id());
    }

    private List<MvcTestResult> pages() {
        String own = "/my-learning";
        List<MvcTestResult> learned = List.of(
                        "/",
                        "/preparatory",
                        course.address(),
                        course.address() + "/m",
                        course.address() + "/m/a",
                        course.address() + "/m/think",
                        course.address() + "/m/check",
                        own,
                        own + "/name",
                        own + "/certificates/" + course.id(),
                        own + "/changes/" + course.id(),
                        own + "/renew/" + course.id(),
                        own + "/record/preparatory",
                        "/certificates/" + certificate.code() + ".pdf",
                        "/verify/" + certificate.code(),
                        "/search?in=preparatory&q=page")
                .stream()
                .map(address -> browser.get().uri(address).with(as(who)).exchange())
                .toList();
        List<MvcTestResult> managed = List.of(
                        "/manage",
                        "/manage/audit",
                        "/manage/certificates",
                        "/manage/certificates/" + certificate.code(),
                        "/manage/preparatory/" + course.id(),
                        "/reports",
                        "/reports/preparatory/" + course.id(),
                        "/drafts")
                .stream()
                .map(address -> browser.get().uri(address).with(as(manager)).exchange())
                .toList();
        return Stream.concat(learned.stream(), managed.stream()).toList();
    }

    private void noPageFails(String why) {
        for (MvcTestResult page : pages()) {
            assertThat(page.getUnresolvedException())
                    .as("%s: %s", why, page.getRequest().getRequestURI())
                    .isNull();
            assertThat(page.getResponse().getStatus())
                    .as("%s: %s", why, page.getRequest().getRequestURI())
                    .isLessThan(500);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "courses, pathway",
        "course_versions, pathway",
        "course_versions, version",
        "enrolments, pathway",
        "enrolments, version",
        "enrolments, served",
        "enrolments, last",
        "enrolments, stayedBefore",
        "enrolments, answers.m/check.latest.version",
        "completions, pathway",
        "completions, version",
        "certificates, pathway",
        "certificates, version",
        "certificates, reason",
        "certificates, shown",
        "reflections, step",
        "audit, act",
        "audit, outcome",
        "audit, kind"
    })
    void aValueOfANewerReleaseIsNoError(String collection, String field) {
        Query mine = new Query(new Criteria()
                .orOperator(
                        Criteria.where("_id").is(course.id()),
                        Criteria.where("course").is(course.id()),
                        Criteria.where("person").is(who.id().value()),
                        Criteria.where("person").is(manager.id().value()),
                        Criteria.where("_id").is(certificate.code())));
        List<Document> before = mongo.find(mine, Document.class, collection);
        assertThat(before).isNotEmpty();
        mongo.updateMulti(mine, Update.update(field, "something-newer"), collection);
        try {
            // Has the catalogue looked at again.
            publish(preparatory().module("n", page("b")));
            noPageFails(collection + "." + field);
        } finally {
            before.forEach(document -> mongo.save(document, collection));
            publish(preparatory().module("n", page("b")));
        }
    }

    @Test
    void fieldsOfANewerReleaseArePassedOver() {
        for (String collection : personal.all()) {
            mongo.updateMulti(
                    Query.query(Criteria.where("person").is(who.id().value())),
                    Update.update("newer", new Document("kind", "something-newer")),
                    collection);
        }
        noPageFails("a field");
        assertThat(browser.get().uri("/my-learning").with(as(who))).bodyText().contains(course.title());
    }

    @Test
    void ofAChoiceThatIsNotKnownNothingIsShown() {
        assertThat(browser.get().uri("/verify/" + certificate.code())).hasStatusOk();
        mongo.updateMulti(
                Query.query(Criteria.where("_id").is(certificate.code())),
                Update.update("shown", "SOMETHING_NEWER"),
                "certificates");
        assertThat(browser.get().uri("/verify/" + certificate.code())).hasStatus(404);
    }
}
