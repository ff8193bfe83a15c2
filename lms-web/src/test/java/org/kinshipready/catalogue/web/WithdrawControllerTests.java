package org.kinshipready.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.security.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.catalogue.Withdrawals;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.people.Carers;
import org.kinshipready.people.NotAllowed;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link WithdrawController} and {@link Withdrawals}, and for what everybody else sees of it. */
class WithdrawControllerTests extends Platform {

    @Autowired
    private Withdrawals withdrawals;

    private final SignedIn manager = Carers.somebody("Mo", Role.MANAGER);
    private final SignedIn learner = Carers.carer();
    private Courses courses;
    private Course course;

    @BeforeEach
    void aCourse() {
        courses = preparatory().module("m1", page("a"), page("b"));
        course = publish(courses);
        people.arrived(learner);
    }

    private String form() {
        return "/manage" + course.address();
    }

    private MvcTestResult withdraw(SignedIn who, String reason) {
        return browser.post().uri(form()).with(as(who)).param("reason", reason).exchange();
    }

    private MvcTestResult offerAgain(SignedIn who) {
        return browser.post()
                .uri(form())
                .with(as(who))
                .param("pressed", "offer-again")
                .exchange();
    }

    private MvcTestResult get(SignedIn who, String address) {
        return browser.get().uri(address).with(as(who)).exchange();
    }

    private boolean withdrawn() {
        return catalogue.withdrawal(course.pathway(), course.id()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MANAGER", mode = EnumSource.Mode.EXCLUDE)
    void isForManagersOnly(Role other) {
        SignedIn who = Carers.somebody("Cy", other);
        assertThat(get(who, form())).hasStatus(403);
        assertThat(withdraw(who, "Out of date")).hasStatus(403);
        assertThat(withdrawn()).isFalse();
        withdraw(manager, "Out of date");
        assertThat(offerAgain(who)).hasStatus(403);
        assertThat(withdrawn()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MANAGER", mode = EnumSource.Mode.EXCLUDE)
    void isForManagersOnlyWhateverPageLeadsThere(Role other) {
        SignedIn who = Carers.somebody("Cy", other);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> withdrawals.withdraw(who, course.pathway(), course.id(), "Out of date"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> withdrawals.offerAgain(who, course.pathway(), course.id()));
    }

    @Test
    void leadsAnybodyElseToSigningIn() {
        String signIn = "/sign-in?from=" + form().replace("/", "%2F");
        assertThat(browser.get().uri(form())).hasRedirectedUrl(signIn);
        assertThat(browser.post().uri(form()).with(csrf()).param("reason", "Out of date"))
                .hasForwardedUrl("/sign-in/unsent");
        assertThat(withdrawn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n"})
    void needsAReason(String reason) {
        assertThat(withdraw(manager, reason))
                .hasStatus(422)
                .bodyText()
                .contains("<title>Error: Withdraw", "Say why in 1 to 500 characters", "href=\"#reason\"");
        assertThat(withdrawn()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withdrawals.withdraw(manager, course.pathway(), course.id(), reason));
    }

    @Test
    void aReasonThatIsTooLongIsStillThere() {
        String reason = "\"><script>" + "x".repeat(491);
        assertThat(withdraw(manager, reason))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(491))
                .doesNotContain("<script>");
        assertThat(withdrawn()).isFalse();
        assertThat(withdraw(manager, "x".repeat(500))).hasRedirectedUrl("/manage");
    }

    @Test
    void hidesTheCourseFromNewStarters() {
        withdraw(manager, "Out of date");

        assertThat(browser.get().uri("/preparatory")).bodyText().doesNotContain(course.address());
        for (String path : new String[] {"", "/m1", "/m1/a"}) {
            assertThat(browser.get().uri(course.address() + path)).hasStatus(410);
            assertThat(get(learner, course.address() + path)).hasStatus(410);
            assertThat(browser.post().uri(course.address() + path).with(as(learner)))
                    .hasStatus(410);
        }
        assertThat(enrolments.find(learner, course.id())).isEmpty();
    }

    @Test
    void thePageThatSaysSoLeadsThoseOnWhoHaveBegun() {
        assertThat(browser.get().uri("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 410))
                .hasStatus(410)
                .bodyText()
                .contains("This course isn’t offered any more", "If you have begun it, sign in");
    }

    @Test
    void whoHasBegunGoesOnAndFinishesAndGetsTheCertificate() {
        enrolments.start(learner, course);
        withdraw(manager, "Out of date");
        for (String path : new String[] {"", "/m1", "/m1/a", "/m1/b"}) {
            assertThat(get(learner, course.address() + path)).hasStatusOk();
        }
        assertThat(browser.post().uri(course.address()).with(as(learner))).hasRedirectedUrl(course.address() + "/m1");
        assertThat(browser.post().uri(course.address() + "/m1/a").with(as(learner)))
                .hasRedirectedUrl(course.address() + "/m1/b");
        assertThat(browser.post().uri(course.address() + "/m1/b").with(as(learner)))
                .hasRedirectedUrl("/my-learning/certificates/" + course.id());

        assertThat(get(learner, "/my-learning/certificates/" + course.id()))
                .hasStatusOk()
                .bodyText()
                .contains(".pdf");
        assertThat(get(learner, "/my-learning")).bodyText().contains(course.title());
    }

    @Test
    void aNewerVersionIsStillOfferedToWhoHasBegun() {
        enrolments.start(learner, course);
        withdraw(manager, "Out of date");
        publish(courses.version("1.1.0").module("m2", page("c")));

        assertThat(get(learner, course.address())).bodyText().contains("This course has a newer version");
        assertThat(browser.get().uri(course.address())).hasStatus(410);
    }

    @Test
    void aManagerReadsItAndItsReasonAndUndoesIt() {
        assertThat(get(manager, "/manage")).bodyText().contains("href=\"" + form() + "\"");
        assertThat(get(manager, form()))
                .hasStatusOk()
                .bodyText()
                .contains("Withdraw “" + course.title() + "”?", "Why is it withdrawn?");
        assertThat(withdraw(manager, " <b>Out</b> of date ")).hasRedirectedUrl("/manage");
        assertThat(get(manager, "/manage"))
                .bodyText()
                .contains(course.id() + "</strong> was withdrawn on 1 June 2026: &lt;b&gt;Out&lt;/b&gt; of date")
                .doesNotContain("href=\"" + form() + "\"");
        assertThat(offerAgain(manager)).hasRedirectedUrl("/manage");

        assertThat(withdrawn()).isFalse();
        assertThat(get(manager, "/manage")).bodyText().doesNotContain(course.id() + "</strong> was withdrawn");
        assertThat(browser.get().uri("/preparatory")).bodyText().contains(course.address());
        assertThat(get(learner, course.address())).hasStatusOk();
    }

    @Test
    void nobodyIsSaidToStartWhatIsWithdrawn() {
        String row = "href=\"" + course.address() + "\">" + course.id() + "</a> 1.0.0";
        withdraw(manager, "Out of date");
        String page = bodyOf(get(manager, "/manage"));

        assertThat(page.substring(page.indexOf(row), page.indexOf("</dd>", page.indexOf(row))))
                .doesNotContain("New starters get this version.");
    }

    private static String bodyOf(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void withdrawnTwiceTheFirstReasonStays() {
        withdraw(manager, "Out of date");
        clock.advance(Duration.ofDays(1));
        withdraw(manager, "Another reason");

        assertThat(catalogue.withdrawal(course.pathway(), course.id()).orElseThrow())
                .satisfies(gone -> {
                    assertThat(gone.why()).isEqualTo("Out of date");
                    assertThat(gone.by()).isEqualTo(manager.id());
                    assertThat(gone.at()).isEqualTo(clock.instant().minus(Duration.ofDays(1)));
                });
    }

    @Test
    void publishingANewerVersionOffersNothingAgain() {
        withdraw(manager, "Out of date");
        publish(courses.version("1.0.1").title("Better words"));

        assertThat(browser.get().uri(course.address())).hasStatus(410);
    }

    @Test
    void aCourseOfTheOtherPathwayOrOfNoneIsNotFound() {
        for (String path : new String[] {"/manage/ongoing/" + course.id(), "/manage/preparatory/nothing"}) {
            assertThat(get(manager, path)).hasStatus(404);
            assertThat(browser.post().uri(path).with(as(manager)).param("reason", "Out of date"))
                    .hasStatus(404);
        }
        withdrawals.withdraw(manager, Pathway.ONGOING, course.id(), "Out of date");
        assertThat(withdrawn()).isFalse();
    }
}
