package org.kinshipready.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.security.As.as;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.catalogue.Refusals;
import org.kinshipready.content.Course;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link ChangesController} and the offer on a course's page. */
class ChangesControllerTests extends Platform {

    private final SignedIn who = Carers.carer();
    private Course course;

    @BeforeEach
    void aMinorAndAMajorVersionSinceTheLearnerBegan() {
        Courses first = preparatory().module("m1", page("a"), page("b"), page("c"));
        course = publish(first);
        finish(who, course, "m1/a");
        publish(first.version("1.1.0").module("m2", page("e")));
        Course newest = publish(first.version("2.0.0")
                .changed("1.1.0", "A module about <schools>.")
                .with("retired: [m1/b]")
                .module("m1", page("a"), page("c", "Other words."))
                .module("m2", page("e")));
        assertThat(newest.version()).as("%s", Refusals.of(catalogue)).hasToString("2.0.0");
    }

    private String address() {
        return "/my-learning/changes/" + course.id();
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).with(as(who)).exchange();
    }

    private MvcTestResult decide(SignedIn learner, String action) {
        return browser.post()
                .uri(address())
                .with(as(learner))
                .param("pressed", action)
                .exchange();
    }

    @Test
    void saysInTheAuthorsWordsAndInListsWhatChanged() {
        String body = new String(get(address()).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);

        assertThat(body)
                .contains("You began with version 1.0.0. The newest is 2.0.0.")
                .containsSubsequence("<p>A module about &lt;schools&gt;.</p>", "<p>What is new</p>")
                .containsSubsequence(
                        ">New</h2>",
                        "<li><bdi>Page e</bdi> <span class=\"meta\">in <bdi>Module m2</bdi></span></li>",
                        ">Changed</h2>",
                        "<li><bdi>Page c</bdi> <span class=\"meta\">in <bdi>Module m1</bdi></span></li>",
                        ">No longer there</h2>",
                        "<li><bdi>Page b</bdi> <span class=\"meta\">in <bdi>Module m1</bdi></span></li>",
                        "Move to the new version",
                        "Stay with mine")
                .doesNotContain("<li>Page a");
    }

    @Test
    void theCoursesPageOffersItUntilTheLearnerHasChosen() {
        assertThat(get(course.address()))
                .bodyText()
                .contains("This course has a newer version", "href=\"" + address() + "\"");
        assertThat(decide(who, "stay")).hasRedirectedUrl(course.address());
        assertThat(get(course.address()))
                .bodyText()
                .contains("You are learning with version 1.0.0", "There is a newer one", "href=\"" + address() + "\"")
                .doesNotContain("This course has a newer version");
        assertThat(get(address())).bodyText().contains("Move to the new version");
        assertThat(decide(who, "move")).hasRedirectedUrl(course.address());
        assertThat(get(course.address()))
                .bodyText()
                .contains("Version 2.0.0")
                .doesNotContain("newer version", "a newer one");
        assertThat(get(address())).hasRedirectedUrl(course.address());
    }

    @Test
    void nobodyElseIsOfferedAnything() {
        assertThat(browser.get().uri(course.address())).bodyText().doesNotContain("newer version", "a newer one");
        assertThat(browser.get().uri(course.address()).with(as(Carers.carer())))
                .bodyText()
                .doesNotContain("newer version", "a newer one");
    }

    @Test
    void whoHasNotBegunTheCourseHasNothingToMove() {
        SignedIn stranger = Carers.carer();
        assertThat(browser.get().uri(address()).with(as(stranger))).hasStatus(404);
        assertThat(decide(stranger, "move")).hasStatus(404);
        assertThat(enrolments.find(stranger, course.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MOVE", "move,stay", "<script>"})
    void anActionThatIsNoneIsNotFoundAndChangesNothing(String action) {
        assertThat(decide(who, action)).hasStatus(404);
        assertThat(enrolments.find(who, course.id()).orElseThrow().version()).hasToString("1.0.0");
    }

    @Test
    void needsSomebodyWhoIsSignedIn() {
        assertThat(browser.get().uri(address()))
                .hasRedirectedUrl("/sign-in?from=" + address().replace("/", "%2F"));
    }

    @Test
    void isNotKeptByAnybody() {
        assertThat(get(address())).headers().hasValue("Cache-Control", "no-store");
    }
}
