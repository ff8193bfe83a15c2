package org.kinshipready.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.catalogue.Courses.scenario;
import static org.kinshipready.security.As.as;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.Course;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.kinshipready.site.TestClock;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** "What would you do?": tests for {@link ScenarioView} and what {@link StepController} does with a choice. */
class ScenarioTests extends Platform {

    private static final StepId STORY = new StepId("m1", "story");

    private final SignedIn who = Carers.carer();
    private Course course;

    @BeforeEach
    void aCourse() {
        course = publish(preparatory().module("m1", scenario("story", "wait", "call!", "shout"), page("a")));
    }

    private void mustPass() {
        course = publish(preparatory()
                .with("must-pass: [m1]")
                .module("m1", scenario("story", "wait", "call!", "shout"), page("a")));
    }

    private String address() {
        return course.address() + "/m1/story";
    }

    private MvcTestResult read(String query) {
        return browser.get().uri(URI.create(address() + query)).exchange();
    }

    private MvcTestResult learn(String query) {
        return browser.get().uri(URI.create(address() + query)).with(as(who)).exchange();
    }

    private MvcTestResult choose(String choice) {
        return browser.post()
                .uri(address())
                .with(as(who))
                .param("choice", choice)
                .exchange();
    }

    private Enrolment stored() {
        return enrolments.find(who, course.id()).orElseThrow();
    }

    @Test
    void readersChooseInTheAddressAndNothingIsKept() {
        assertThat(read("")).bodyText().contains("method=\"get\"", "Choose wait", "What would you do?");
        MvcTestResult chosen = read("?choice=wait");

        assertThat(chosen)
                .hasStatusOk()
                .bodyText()
                .contains("What follows from wait.", "What if you chose something else?", "id=\"choice-call\"")
                .doesNotContain("What follows from call.", "id=\"choice-wait\"");
        assertThat(chosen.getRequest().getSession(false)).isNull();
    }

    @Test
    void learnersSendTheirChoiceAndItIsKept() {
        assertThat(learn("")).bodyText().contains("method=\"post\"");
        assertThat(choose("wait")).hasRedirectedUrl(address() + "?choice=wait");
        clock.advance(Duration.ofHours(1));
        choose("call");
        choose("wait");

        assertThat(stored().chosen(STORY)).containsExactly("wait", "call");
        assertThat(stored().finishedAt(STORY)).contains(TestClock.START);
        assertThat(learn("?choice=wait")).bodyText().contains("What follows from wait.", "Next: <bdi>Page a</bdi>");
    }

    @Test
    void lookingAtAChoiceKeepsNothing() {
        learn("?choice=call");

        assertThat(enrolments.find(who, course.id())).isEmpty();
    }

    @Test
    void aModuleThatMustBePassedNeedsTheBestChoice() {
        mustPass();
        choose("wait");
        assertThat(stored().finished(STORY)).isFalse();
        assertThat(learn("?choice=wait"))
                .bodyText()
                .contains("There is a better choice here.")
                .doesNotContain("role=\"button\">Next");
        clock.advance(Duration.ofHours(1));
        choose("call");
        choose("shout");

        assertThat(stored().finishedAt(STORY)).contains(TestClock.START.plus(Duration.ofHours(1)));
        assertThat(stored().chosen(STORY)).containsExactly("wait", "call", "shout");
        assertThat(learn("?choice=call"))
                .bodyText()
                .contains("Next: <bdi>Page a</bdi>")
                .doesNotContain("There is a better choice here.");
    }

    @Test
    void aScenarioIsNotFinishedByPressingFinished() {
        mustPass();
        browser.post().uri(address()).with(as(who)).exchange();

        assertThat(enrolments.find(who, course.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "CALL", "call!", "../a", "<script>", "choice=call"})
    void withNothingChosenThePageSaysSo(String choice) {
        assertThat(choose(choice)).hasRedirectedUrl(address() + "?choice=");
        assertThat(enrolments.find(who, course.id())).isEmpty();
        for (MvcTestResult page :
                new MvcTestResult[] {learn("?choice="), read("?choice="), read("?choice=%3Cscript%3E")}) {
            assertThat(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("<title>Error: Scenario story", "Choose what you would do", "id=\"choice-wait\"")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void whatWasChosenBeforeSigningInIsSelectedAndNotShownAsKept() {
        assertThat(learn("?choice=wait"))
                .bodyText()
                .contains("has not been saved yet", "value=\"wait\" checked")
                .doesNotContain("What follows from wait.", "role=\"button\">Next");
        choose("call");
        assertThat(learn("?choice=wait")).bodyText().contains("has not been saved yet", "value=\"wait\" checked");
    }
}
