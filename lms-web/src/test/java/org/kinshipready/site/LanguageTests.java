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
    private static final Cookie URDU = new Cookie("language", "ur");
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

    private String inUrdu(String path) {
        return body(browser.get().uri(course.address() + path).cookie(URDU).exchange());
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
    @ValueSource(strings = {"xx", "en-gb"})
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
                .contains("<html lang=\"en-GB\" dir=\"ltr\">");
    }

    @ParameterizedTest
    @CsvSource({"/,Ydych chi’n magu plentyn", "/preparatory,Cyrsiau", "/help,Siarad â rhywun", "/sign-in,Cyfrinair"})
    void pagesSpeakTheLanguageAndSayThatNobodyHasCheckedIt(String address, String words) {
        assertThat(body(browser.get().uri(address).cookie(WELSH).exchange()))
                .contains(
                        "<html lang=\"cy\" dir=\"ltr\">",
                        words,
                        "Nid oes neb wedi eu gwirio eto",
                        "lang=\"en-GB\" hreflang");
        assertThat(body(get(address)))
                .contains("<html lang=\"en-GB\" dir=\"ltr\">", "lang=\"cy\" hreflang")
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

    @Test
    void anUrduPageGoesFromTheRightAndItsEnglishFromTheLeft() {
        assertThat(inUrdu("/m1/b"))
                .contains(
                        "<html lang=\"ur\" dir=\"rtl\">",
                        "<h1 class=\"govuk-heading-xl\" lang=\"en-GB\" dir=\"ltr\">Page b</h1>",
                        "<div class=\"course-text\" lang=\"en-GB\" dir=\"ltr\"><p>Words of b.</p>",
                        "<bdi lang=\"en-GB\" dir=\"ltr\">Module m1</bdi>: 3 میں سے قدم 2۔",
                        "آگے: <bdi lang=\"en-GB\" dir=\"ltr\">Quiz check</bdi>",
                        "lang=\"cy\" dir=\"ltr\" hreflang");
        assertThat(body(get("/"))).contains("lang=\"ur\" dir=\"rtl\" hreflang", "lang=\"cy\" hreflang");
    }

    @Test
    void whatIsTranslatedBearsNoMarkOnAnUrduPage() {
        course = publish(courses.version("2.0.0")
                .module("m3", page("d"))
                .translated("m3", "ur", "حصہ", "## صفحہ {#d}\n\nالفاظ۔\n"));
        assertThat(inUrdu("/m3/d"))
                .contains("<h1 class=\"govuk-heading-xl\">صفحہ</h1>", "<div class=\"course-text\"><p>الفاظ۔</p>")
                .contains("<bdi>حصہ</bdi>")
                .doesNotContain(Language.URDU.ownName() + " میں نہیں");
    }

    @Test
    void aPageThatNobodyTranslatedSaysSoInTheReadersLanguage() {
        String welsh = "Nid yw’r dudalen hon yn Gymraeg eto.";
        assertThat(inWelsh("/m1/b")).containsOnlyOnce(welsh);
        assertThat(inWelsh("/m2")).containsOnlyOnce(welsh);
        assertThat(inWelsh("/m1")).doesNotContain(welsh);
        assertThat(inWelsh("/m1/a")).doesNotContain(welsh);
        assertThat(inUrdu("/m1/b")).containsOnlyOnce("یہ صفحہ ابھی اردو میں نہیں ہے۔");
        assertThat(body(get(course.address() + "/m1/b"))).doesNotContain("<p class=\"meta\"></p>");
    }

    @Test
    void onlyTheTitleWithinASentenceIsMarked() {
        assertThat(inWelsh("/m1/a")).contains("Nesaf: <bdi lang=\"en-GB\">Page b</bdi>");
        assertThat(inWelsh("/m2/c")).contains("Cam 1 o 1: <bdi lang=\"en-GB\">Module m2</bdi>.");
        assertThat(inWelsh("")).contains("<p>Ar gyfer: <bdi");
        assertThat(body(browser.get().uri("/preparatory").cookie(WELSH).exchange()))
                .contains("<p>Ar gyfer: <bdi lang=\"en-GB\">");
    }

    @Test
    void valuesStandApartFromWordsOfTheOtherDirection() {
        assertThat(inUrdu("")).contains("ورژن \u2068" + course.version() + "\u2069");
        assertThat(inWelsh("")).doesNotContain("\u2068");
    }
}
