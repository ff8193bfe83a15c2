package org.kinshipready.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.catalogue.Courses.question;
import static org.kinshipready.catalogue.Courses.quiz;
import static org.kinshipready.security.As.as;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.Course;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for choosing a language, and for what is shown where nobody has translated it. */
class LanguageTests extends Platform {

    private static final Cookie WELSH = new Cookie("language", "cy");
    private static final String WELSH_QUIZ = """
            ## Cwis {#check .quiz}

            ### Pwy? {#who}

            - [x] Iawn
              > Da.
            - [ ] Anghywir
              > Na.
            """;

    private Courses courses;
    private Course course;

    @BeforeEach
    void aCourseThatIsHalfInWelsh() {
        courses = preparatory()
                .module("m1", page("a"), page("b"), quiz("check", question("who", "x-")))
                .translated("m1", "cy", "Modiwl un", "## Tudalen {#a}\n\nGeiriau.\n", WELSH_QUIZ)
                .module("m2", page("c"));
        course = publish(courses);
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).exchange();
    }

    private String inWelsh(String path) {
        return body(browser.get().uri(course.address() + path).cookie(WELSH).exchange());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void choosingIsRememberedForAYearWithoutASessionAndKeepsThePlace() {
        MvcTestResult chosen = browser.get()
                .uri("/language/cy")
                .param("from", course.address() + "/m1/check?try=&q.who=0")
                .exchange();

        assertThat(chosen).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(course.address() + "/m1/check?try=&q.who=0");
        Cookie cookie = chosen.getResponse().getCookie("language");
        assertThat(cookie).isNotNull();
        assertThat(cookie.getValue()).isEqualTo("cy");
        assertThat(cookie.getMaxAge()).isEqualTo(365 * 24 * 60 * 60);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(chosen.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org/", "/\\example.org", ""})
    void choosingLeadsToNoOtherSite(String elsewhere) {
        assertThat(browser.get().uri("/language/cy").param("from", elsewhere).exchange())
                .hasRedirectedUrl("/");
    }

    @Test
    void choosingOnTheSignInPageStaysThere() {
        assertThat(get("/language/cy?from=/sign-in?from=/ongoing")).hasRedirectedUrl("/sign-in?from=/ongoing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "en-GB", "CY"})
    void anotherLanguageIsNotFound(String id) {
        assertThat(get("/language/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "cy;", "", "<script>"})
    void aCookieThatIsNotOursIsEnglish(String value) {
        assertThat(body(browser.get()
                        .uri("/")
                        .cookie(new Cookie("language", value))
                        .exchange()))
                .contains("<html lang=\"en-GB\">");
    }

    @ParameterizedTest
    @CsvSource({"/,Ydych chi’n magu plentyn", "/preparatory,Cyrsiau", "/help,Siarad â rhywun", "/sign-in,Cyfrinair"})
    void pagesSpeakTheLanguageAndSayThatNobodyHasCheckedIt(String address, String words) {
        assertThat(body(browser.get().uri(address).cookie(WELSH).exchange()))
                .contains("<html lang=\"cy\">", words, "Nid oes neb wedi eu gwirio eto", "lang=\"en-GB\" hreflang");
        assertThat(body(get(address)))
                .contains("<html lang=\"en-GB\">", "lang=\"cy\" hreflang")
                .doesNotContain(words);
    }

    @Test
    void pagesOfErrorsSpeakItToo() {
        assertThat(body(browser.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                        .cookie(WELSH)
                        .exchange()))
                .contains("Ni allwn ddod o hyd");
    }

    @Test
    void translatedStepsBearNoMarkOfTheirOwn() {
        assertThat(inWelsh("/m1/a")).contains("<h1 class=\"govuk-heading-xl\">Tudalen</h1>", "Geiriau.");
    }

    @Test
    void whatNobodyTranslatedIsEnglishAndSaysSo() {
        assertThat(inWelsh("/m1/b"))
                .contains(
                        "<h1 class=\"govuk-heading-xl\" lang=\"en-GB\">Page b</h1>",
                        "<div class=\"course-text\" lang=\"en-GB\"><p>Words of b.</p>",
                        "<bdi>Tudalen</bdi>");
        assertThat(inWelsh("/m1"))
                .contains("<h1 class=\"govuk-heading-xl\">Modiwl un</h1>", "lang=\"en-GB\">Page b</a>");
        assertThat(inWelsh("/m2")).contains("<h1 class=\"govuk-heading-xl\" lang=\"en-GB\">Module m2</h1>");
        assertThat(inWelsh("")).contains(">Modiwl un</a>", "lang=\"en-GB\">Module m2</a>");
    }

    @Test
    void inEnglishNothingIsMarked() {
        assertThat(body(get(course.address() + "/m1/b"))).contains("<h1 class=\"govuk-heading-xl\">Page b</h1>");
    }

    @Test
    void aQuizIsMarkedInTheReadersLanguage() {
        assertThat(inWelsh("/m1/check?try=&q.who=1")).contains("Pwy?", "Na.", "Ddim yn hollol", "0 o 1 yn gywir");
    }

    @Test
    void anAnswerCountsWhateverLanguageItWasGivenIn() {
        SignedIn who = Carers.carer();
        assertThat(browser.post()
                        .uri(course.address() + "/m1/check")
                        .cookie(WELSH)
                        .with(as(who))
                        .param("q.who", "0"))
                .hasRedirectedUrl(course.address() + "/m1/check");

        assertThat(body(browser.get()
                        .uri(course.address() + "/m1/check")
                        .with(as(who))
                        .exchange()))
                .contains("Question who?", "Yes.", "1 of 1 right")
                .doesNotContain("have changed since");
    }

    @Test
    void aBetterTranslationIsNotAnotherQuestion() {
        SignedIn who = Carers.carer();
        browser.post()
                .uri(course.address() + "/m1/check")
                .with(as(who))
                .param("q.who", "0")
                .exchange();
        Course moved = publish(courses.version("2.0.0")
                .module("m3", page("d"))
                .translated(
                        "m1",
                        "cy",
                        "Modiwl un",
                        "## Tudalen {#a}\n\nGeiriau.\n",
                        WELSH_QUIZ.replace("Pwy?", "Pwy yw?")));
        browser.post()
                .uri("/my-learning/changes/" + course.id())
                .with(as(who))
                .param("pressed", "move")
                .exchange();

        assertThat(body(browser.get()
                        .uri(moved.address() + "/m1/check")
                        .cookie(WELSH)
                        .with(as(who))
                        .exchange()))
                .contains("1 o 1 yn gywir")
                .doesNotContain("wedi newid ers");
    }
}
