package org.kinshipready.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.ongoing;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.security.As.as;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.catalogue.Withdrawals;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.Course;
import org.kinshipready.people.Carers;
import org.kinshipready.people.PersonName;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link RenewController}, and of what other pages say of a renewal. */
class RenewControllerTests extends Platform {

    private static final String IN_TIME = "2028-05-01T12:00:00Z";
    private static final String BUTTON = "Do it again to renew";

    @Autowired
    private Withdrawals withdrawals;

    private final SignedIn who = Carers.carer("Ada Lovelace");
    private Course course;

    @BeforeEach
    void aCourseToBeRenewedIsCompleted() {
        people.arrived(who);
        course = publish(
                ongoing().title("Leading a group").with("renew-after: 2 years").module("m1", page("a"), page("b")));
        finish(who, course, "m1/a");
        finish(who, course, "m1/b");
    }

    private String address() {
        return "/my-learning/renew/" + course.id();
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).with(as(who)).exchange();
    }

    private MvcTestResult renew() {
        return browser.post().uri(address()).with(as(who)).exchange();
    }

    private int round() {
        return enrolments.find(who, course.id()).orElseThrow().round();
    }

    @Test
    void isSaidAsAFactWhileThereIsTime() {
        for (String path : new String[] {course.address(), "/my-learning"}) {
            assertThat(get(path)).bodyText().contains("Renew by June 2028.").doesNotContain(BUTTON, address());
        }
        assertThat(get(address())).hasRedirectedUrl(course.address());
        assertThat(renew()).hasRedirectedUrl(course.address());
        assertThat(round()).isEqualTo(1);
    }

    @Test
    void isOfferedWhereItIsTime() {
        clock.set(IN_TIME);
        for (String path : new String[] {course.address(), "/my-learning"}) {
            assertThat(get(path)).bodyText().contains("Renew by June 2028.", BUTTON, "href=\"" + address() + "\"");
        }
        clock.set("2028-06-02T12:00:00Z");
        for (String path : new String[] {course.address(), "/my-learning"}) {
            assertThat(get(path)).bodyText().contains("This was to be renewed by June 2028.", BUTTON);
        }
    }

    @Test
    void saysWhatHappensBeforeItDoes() {
        clock.set(IN_TIME);

        assertThat(get(address()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "You completed this course on 1 June 2026. It is to be renewed by 1 June 2028.",
                        "Your certificate of 1 June 2026 stays as it is.",
                        "You begin again at the first page",
                        "What you wrote for yourself stays.",
                        "Begin again");
        assertThat(get(address())).headers().hasValue("Cache-Control", "no-store");
        assertThat(round()).isEqualTo(1);
    }

    @Test
    void whoRenewsSeesTheCertificateOfBeforeAndHowFarTheyAreNow() {
        String first = "/certificates/" + certificateCode() + ".pdf";
        clock.set(IN_TIME);
        assertThat(renew()).hasRedirectedUrl(course.address());
        assertThat(round()).isEqualTo(2);
        finish(who, course, "m1/a");

        assertThat(get(course.address()))
                .bodyText()
                .contains("You completed this course on 1 June 2026", "1 of 2 steps finished", "Renew by June 2028.")
                .doesNotContain(BUTTON, "You have completed this course");
        assertThat(get("/my-learning"))
                .bodyText()
                .contains("1 of 2 steps finished.", "Completed before, on 1 June 2026.", certificates())
                .doesNotContain(BUTTON, "?round=");
        assertThat(get(certificates())).hasStatusOk().bodyText().contains("1 June 2026", first);
        assertThat(get(address())).hasRedirectedUrl(course.address());
        clock.set("2029-01-01T12:00:00Z");
        assertThat(get("/my-learning"))
                .bodyText()
                .contains("This was to be renewed by June 2028.")
                .doesNotContain(BUTTON);
    }

    @Test
    void afterTheSecondRoundBothCertificatesAreThere() {
        String first = "/certificates/" + certificateCode() + ".pdf";
        clock.set(IN_TIME);
        renew();
        finish(who, course, "m1/a");
        finish(who, course, "m1/b");

        assertThat(get("/my-learning"))
                .bodyText()
                .contains(
                        "Completed on 1 May 2028.",
                        "/my-learning/certificates/" + course.id(),
                        "Renew by May 2030.",
                        "Completed before, on 1 June 2026.",
                        certificates() + "?round=1");
        assertThat(get(certificates()))
                .bodyText()
                .contains("1 May 2028", "Completed on 1 June 2026", certificates() + "?round=1")
                .doesNotContain(first);
        assertThat(get(certificates() + "?round=1"))
                .bodyText()
                .contains("1 June 2026", first, "action=\"" + certificates() + "?round=1\"");
        assertThat(get(certificates() + "?round=3")).hasStatus(404);
    }

    @Test
    void aNewNameReachesTheCertificateOfTheRoundThatItIsAskedFor() {
        clock.set(IN_TIME);
        renew();
        finish(who, course, "m1/a");
        finish(who, course, "m1/b");
        people.rename(who, PersonName.of("Ada King"));

        assertThat(browser.post().uri(certificates() + "?round=1").with(as(who)))
                .hasRedirectedUrl(certificates() + "?round=1");
        assertThat(get(certificates() + "?round=1")).bodyText().contains("Ada King", "1 June 2026");
        assertThat(get(certificates())).bodyText().contains("<h2>Ada Lovelace</h2>", "Your name is now Ada King");
    }

    @Test
    void aWithdrawnCourseSaysThatItIsGone() {
        clock.set(IN_TIME);
        withdrawals.withdraw(
                Carers.somebody("Mel", Role.MANAGER), course.pathway(), course.id(), "It is being checked.");

        assertThat(get(course.address()))
                .bodyText()
                .contains("You have completed")
                .doesNotContain("Renew", BUTTON);
        assertThat(get(address())).hasStatus(410);
        assertThat(renew()).hasStatus(410);
        assertThat(round()).isEqualTo(1);
    }

    @Test
    void isForWhoeverHasBegunTheCourseAndIsSignedIn() {
        clock.set(IN_TIME);
        SignedIn stranger = Carers.carer();

        assertThat(browser.get().uri(address()).with(as(stranger))).hasStatus(404);
        assertThat(browser.post().uri(address()).with(as(stranger))).hasStatus(404);
        assertThat(browser.get().uri(address()))
                .hasRedirectedUrl("/sign-in?from=" + address().replace("/", "%2F"));
    }

    private String certificates() {
        return "/my-learning/certificates/" + course.id();
    }

    private String certificateCode() {
        IssuedCertificate certificate = mongo.findOne(query(where("person").is(who.id())), IssuedCertificate.class);
        assertThat(certificate).isNotNull();
        return certificate.code();
    }
}
