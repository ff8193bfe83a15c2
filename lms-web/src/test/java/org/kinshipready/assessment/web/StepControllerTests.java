package org.kinshipready.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.checklist;
import static org.kinshipready.catalogue.Courses.many;
import static org.kinshipready.catalogue.Courses.ongoing;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.catalogue.Courses.question;
import static org.kinshipready.catalogue.Courses.quiz;
import static org.kinshipready.security.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.Course;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Tests for {@link StepController} and the pages it shows. */
class StepControllerTests extends Platform {

    private static final StepId CHECK = new StepId("m1", "check");

    private final SignedIn who = Carers.carer();
    private Courses courses;
    private Course course;

    @BeforeEach
    void aCourse() {
        courses = preparatory()
                .module(
                        "m1",
                        page("a", "Words of the first page."),
                        quiz("check", question("one", "x-"), many("two", "xx-")),
                        checklist("list"));
        course = publish(courses);
    }

    private MvcTestResult get(String pathAndQuery) {
        return browser.get().uri(URI.create(course.address() + pathAndQuery)).exchange();
    }

    private MvcTestResult getAs(SignedIn reader, String pathAndQuery) {
        return browser.get()
                .uri(URI.create(course.address() + pathAndQuery))
                .with(as(reader))
                .exchange();
    }

    private MockMvcRequestBuilder post(String path) {
        return browser.post().uri(course.address() + path);
    }

    private MvcTestResult answer(String one, String two, String form) {
        return post("/m1/check")
                .with(as(who))
                .param("q.one", one)
                .param("q.two", two.split(","))
                .param("form", form)
                .exchange();
    }

    private Enrolment stored() {
        return enrolments.find(who, course.id()).orElseThrow();
    }

    @Test
    void anybodyMayReadAStep() {
        assertThat(get("/m1/a")).hasStatusOk().bodyText().contains("<p>Words of the first page.</p>", "Sign in");
    }

    @Test
    void finishingAPageLeadsToTheNextStep() {
        assertThat(post("/m1/a").with(as(who)).exchange())
                .hasStatus(302)
                .hasRedirectedUrl(course.address() + "/m1/check");
        assertThat(getAs(who, "/m1/a")).bodyText().contains("You finished this page on 1 June 2026.");
    }

    @Test
    void finishingTheLastStepLeadsToTheCertificate() {
        post("/m1/a").with(as(who)).exchange();
        answer("0", "0,1", "00000000-0000-0000-0000-000000000001");

        assertThat(post("/m1/list").with(as(who)).exchange())
                .hasRedirectedUrl("/my-learning/certificates/" + course.id());
    }

    @Test
    void aFormSentWhenSignedOutLeadsToSigningInAndBack() {
        assertThat(post("/m1/a").with(csrf()).exchange()).hasRedirectedUrl(signInFrom("/m1/a"));
        assertThat(post("/m1/a").exchange()).hasRedirectedUrl(signInFrom("/m1/a"));
    }

    private String signInFrom(String path) {
        return "/sign-in?from=" + (course.address() + path).replace("/", "%2F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/m1/nothing", "/nothing/a", "/m1/a/b", "/m1/check/one", "/m1/..a"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(get(path)).hasStatus(404);
        assertThat(getAs(who, path)).hasStatus(404);
    }

    @Test
    void aCourseIsNotFoundUnderTheOtherPathway() {
        String path = "/ongoing/" + course.id() + "/m1/a";
        assertThat(browser.get().uri(path)).hasStatus(404);
        finish(who, course, "m1/a");
        assertThat(browser.get().uri(path).with(as(who))).hasStatus(404);
        assertThat(browser.post().uri(path).with(as(who))).hasStatus(404);
    }

    @Test
    void aStepOfANewerVersionGetsAPageThatSaysSo() {
        finish(who, course, "m1/a");
        publish(courses.version("1.1.0").module("m2", page("new")));

        assertThat(getAs(who, "/m2/new"))
                .hasStatus(404)
                .bodyText()
                .contains("This page isn’t in your version of the course", "href=\"" + course.address() + "\"");
        assertThat(getAs(Carers.carer(), "/m2/new")).hasStatusOk();
        assertThat(get("/m2/new")).hasStatusOk();
        assertThat(post("/m2/new").with(as(who)).exchange()).hasStatus(404);
    }

    @Test
    void aStepOfAnOlderVersionIsStillThereForItsLearner() {
        finish(who, course, "m1/a");
        publish(courses.version("2.0.0")
                .with("retired: [m1/a, m1/check, m1/one, m1/two, m1/list]")
                .module("m1", page("other")));

        assertThat(getAs(who, "/m1/check")).hasStatusOk();
        assertThat(get("/m1/check")).hasStatus(404);
    }

    @Test
    void answersAreMarkedAndKept() {
        assertThat(answer("0", "0,2", "00000000-0000-0000-0000-000000000001"))
                .hasRedirectedUrl(course.address() + "/m1/check");

        assertThat(stored().answered(CHECK).orElseThrow().latest().score()).isEqualTo(50);
        assertThat(getAs(who, "/m1/check")).bodyText().contains("1 of 2 right.", "Something here is too many");
    }

    @Test
    void withAQuestionLeftOutThePageSaysWhichAndKeepsTheRest() {
        assertThat(post("/m1/check").with(as(who)).param("q.one", "1").exchange())
                .hasRedirectedUrl(course.address() + "/m1/check?left-out");

        assertThat(getAs(who, "/m1/check?left-out"))
                .bodyText()
                .contains(
                        "<title>Error: Quiz check",
                        "<a href=\"#q.two-0\">Question two?</a>",
                        "name=\"q.one\" type=\"radio\" value=\"1\" checked");
    }

    @Test
    void aReaderWithoutAnAccountIsMarkedAndNotKept() {
        MvcTestResult result = get("/m1/check?try=&q.one=0&q.two=0&q.two=1");

        assertThat(result).bodyText().contains("2 of 2 right.", "This isn’t kept.");
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void aReaderWhoLeftAQuestionOutIsToldWhich() {
        assertThat(get("/m1/check?try=&q.one=0")).bodyText().contains("<a href=\"#q.two-0\">Question two?</a>");
    }

    @Test
    void signingInAfterwardsKeepsEveryAnswer() {
        String page = body(get("/m1/check?try=&q.one=0&q.two=0&q.two=1"));
        Matcher link = Pattern.compile("<a href=\"(/sign-in\\?from=[^\"]*)\">Sign in to keep")
                .matcher(page);
        assertThat(link.find()).isTrue();
        // What a browser makes of the link, and the sign-in page of that.
        URI address = URI.create(HtmlUtils.htmlUnescape(link.group(1)));
        MvcTestResult signIn = browser.get().uri(address).exchange();
        String from = signIn.getRequest().getParameter("from");

        assertThat(UriComponentsBuilder.fromUriString(from).build().getQueryParams())
                .containsEntry("q.one", java.util.List.of("0"))
                .containsEntry("q.two", java.util.List.of("0", "1"));
        assertThat(browser.get().uri(URI.create(from)).with(as(who)))
                .bodyText()
                .contains("id=\"q.one-0\" name=\"q.one\" type=\"radio\" value=\"0\" checked");
    }

    @Test
    void signingInToKeepAnswersShowsThemToSomebodyWhoAnsweredBefore() {
        answer("0", "0,1", "00000000-0000-0000-0000-000000000001");
        MvcTestResult chosen = getAs(who, "/m1/check?try=&q.one=1&q.two=2");

        assertThat(chosen)
                .bodyText()
                .contains(
                        "id=\"q.one-1\" name=\"q.one\" type=\"radio\" value=\"1\" checked",
                        "has not been saved yet",
                        "href=\"" + course.address() + "/m1/check?result\"")
                .doesNotContain("2 of 2 right.");
        assertThat(getAs(who, "/m1/check?result")).bodyText().contains("2 of 2 right.");
        assertThat(getAs(who, "/m1/check")).bodyText().contains("2 of 2 right.");
        answer("1", "2", "00000000-0000-0000-0000-000000000002");
        assertThat(getAs(who, "/m1/check")).bodyText().contains("0 of 2 right.");
    }

    @Test
    void whatWasJustChosenIsShownThoughEarlierAnswersAreADraft() {
        assertThat(post("/m1/check").with(as(who)).param("q.one", "0").param("pressed", "save"))
                .hasStatus3xxRedirection();
        assertThat(getAs(who, "/m1/check?try=&q.one=1")).bodyText().contains("value=\"1\" checked");
        assertThat(getAs(who, "/m1/check")).bodyText().contains("value=\"0\" checked");
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q.one=abc",
                "q.one=-1",
                "q.one=999999999999",
                "q.one=7&q.two=7",
                "q.one=0&q.one=1&q.two=0&q.two=0",
                "q.=0&q=0&.=&=",
                "q.one=%00&q.two=%0A",
                "q.one=0&q.two=0&x=%7Bx%7D&%7B=%7D&y=%7B",
                "q.one=0&q.two=0&x=%22%3E%3Cscript%3E",
                "q.one=0&q.two=0&x=%F0%9F%92%B7%25",
                "again&left-out&again=1",
                "courseId=other&moduleId=other&stepId=other&pathway=ongoing",
                "pathway=nothing",
                "pathway=",
                "stepId=",
                "place=x&step=x&place.stepId=x",
                "q.one=٣",
            })
    void rubbishInTheQueryIsNothing(String rubbish) {
        for (String query : new String[] {"?" + rubbish, "?try=&" + rubbish}) {
            assertThat(get("/m1/check" + query)).hasStatusOk().bodyText().doesNotContain("<script>");
            assertThat(getAs(who, "/m1/check" + query)).hasStatusOk();
        }
    }

    @Test
    void tenThousandParametersAreNothing() {
        StringBuilder query = new StringBuilder("?try=&q.one=0&q.two=0");
        for (int i = 0; i < 10_000; i++) {
            query.append("&q.").append(i).append("=").append(i);
        }

        assertThat(get("/m1/check" + query)).hasStatusOk();
    }

    @Test
    void rubbishInAFormIsNothing() {
        assertThat(answer("abc", "-1", "00000000-0000-0000-0000-000000000001"))
                .hasRedirectedUrl(course.address() + "/m1/check?left-out");
        assertThat(stored().draft(CHECK)).isEmpty();
        assertThat(answer("1", "999999999999,0", "00000000-0000-0000-0000-000000000002"))
                .hasStatus(302);
        assertThat(stored().answered(CHECK).orElseThrow().latest().chosen().get("two"))
                .containsExactly(0);
    }

    @Test
    void theAddressSaysWhichStepAndNothingElseDoes() {
        Course other = publish(ongoing().module("m1", page("a", "Words of another course.")));
        String query = "?pathway=ongoing&courseId=" + other.id();

        assertThat(get("/m1/a" + query)).bodyText().contains("Words of the first page.");
        post("/m1/a")
                .with(as(who))
                .param("courseId", other.id())
                .param("pathway", "ongoing")
                .exchange();
        assertThat(enrolments.find(who, other.id())).isEmpty();
        assertThat(stored().finished(new StepId("m1", "a"))).isTrue();
    }

    @Test
    void aLearnersStepPageCostsOneRead() {
        finish(who, course, "m1/a");
        getAs(who, "/m1/a");
        for (String step : new String[] {"/m1/a", "/m1/check", "/m1/list"}) {
            commands.forget();
            assertThat(getAs(who, step)).hasStatusOk();
            assertThat(commands.sent()).hasSize(1);
            assertThat(commands.sent().getFirst().getString("find").getValue()).isEqualTo("enrolments");
        }
    }

    @Test
    void otherReadersPagesCostNone() {
        get("/m1/a");
        commands.forget();
        for (String path : new String[] {"", "/m1", "/m1/a", "/m1/check", "/m1/check?try=&q.one=0&q.two=0"}) {
            assertThat(get(path)).hasStatusOk();
        }
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void publicPagesMayBeGoneBackToWithoutASignal() {
        assertThat(get("/m1/a")).headers().hasValue("Cache-Control", "no-cache, private");
    }

    @Test
    void pagesOfPeopleSignedInAreNotKeptByAnybody() {
        for (String path : new String[] {"", "/m1", "/m1/a"}) {
            assertThat(getAs(who, path)).headers().hasValue("Cache-Control", "no-store");
        }
    }

    @Test
    void aDisplayNameIsOnlyText() {
        SignedIn odd = Carers.carer("<script>alert(\"x\")</script>");

        assertThat(getAs(odd, "/m1/a")).bodyText().contains("&lt;script&gt;").doesNotContain("<script>alert");
    }
}
