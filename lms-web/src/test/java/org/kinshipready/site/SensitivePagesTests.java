package org.kinshipready.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.catalogue.Courses.question;
import static org.kinshipready.catalogue.Courses.quiz;
import static org.kinshipready.security.As.as;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.Course;
import org.kinshipready.people.Carers;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for the pages of sensitive modules: {@link SensitivePages}, {@link SensitivePage}, the exit button. */
class SensitivePagesTests extends Platform {

    private static final Cookie TOLD = new Cookie("told", "1");
    private static final String BUTTON = "data-exit>Exit this page</a>";
    private static final String NOTICE = "<h1 class=\"govuk-heading-xl\">Before you go on</h1>";

    private Course course;

    @BeforeEach
    void aCourseWithASensitiveModule() {
        course = publish(preparatory()
                .module("plain", page("z"))
                .sensitive("hard", page("a", "Words that are hard."), quiz("check", question("one", "x-"))));
    }

    private MvcTestResult first(String path) {
        return browser.get().uri(URI.create(course.address() + path)).exchange();
    }

    private MvcTestResult told(String path) {
        return browser.get()
                .uri(URI.create(course.address() + path))
                .cookie(TOLD)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hard", "/hard/a", "/hard/check"})
    void theInterruptionComesBeforeTheFirstButtonAndOnlyOnce(String path) {
        MvcTestResult notice = first(path);
        assertThat(notice).hasStatusOk();
        assertThat(body(notice))
                .contains(NOTICE, "href=\"" + course.address() + path + "?told\"")
                .contains("href=\"" + course.address() + "\">Go back to the course</a>")
                .doesNotContain(BUTTON, "Words that are hard", "Module hard");
        assertThat(notice.getResponse().getCookies()).isEmpty();

        MvcTestResult wentOn = first(path + "?told");
        Cookie cookie = wentOn.getResponse().getCookie("told");
        assertThat(cookie).isNotNull();
        assertThat(cookie.getMaxAge()).as("until the browser is closed").isNegative();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(wentOn).hasRedirectedUrl(course.address() + path + "?told=1");
        assertThat(wentOn.getRequest().getSession(false)).isNull();

        assertThat(told(path + "?told=1")).hasRedirectedUrl(course.address() + path);
        assertThat(body(told(path))).contains(BUTTON).doesNotContain(NOTICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hard", "/hard/a", "/hard/check"})
    void whereCookiesAreRefusedEveryPageIsOnePressAway(String path) {
        assertThat(first(path + "?told")).hasRedirectedUrl(course.address() + path + "?told=1");
        assertThat(body(first(path + "?told=1"))).contains(BUTTON).doesNotContain(NOTICE);
    }

    @Test
    void theInterruptionLosesNoAnswer() {
        String quiz = course.address() + "/hard/check";
        assertThat(body(first("/hard/check?try=&q.one=0"))).contains("href=\"" + quiz + "?try=&amp;q.one=0&amp;told\"");
        assertThat(first("/hard/check?try=&q.one=0&told")).hasRedirectedUrl(quiz + "?try=&q.one=0&told=1");
        assertThat(told("/hard/check?try=&q.one=0&told=1")).hasRedirectedUrl(quiz + "?try=&q.one=0");
        assertThat(body(first("/hard/check?try=&q.one=0&told=1"))).contains("1 of 1 right.");
    }

    @Test
    void theButtonComesBeforeTheContentAndStraightAfterTheSkipLink() {
        String link = "href=\"/exit\"";
        for (String path : List.of("/hard", "/hard/a", "/hard/check")) {
            assertThat(body(told(path)))
                    .containsSubsequence("class=\"govuk-skip-link\">Skip", link, "<header", link, "<main", "<h1")
                    .contains("rel=\"nofollow noreferrer\" data-exit>");
        }
    }

    @Test
    void otherPagesHaveNoButtonAndNoInterruption() {
        for (String path : List.of("", "/plain", "/plain/z")) {
            MvcTestResult page = first(path);
            assertThat(body(page)).doesNotContain("/exit\"", NOTICE);
            assertThat(page).headers().hasValue("Cache-Control", "no-cache, private");
        }
    }

    @Test
    void sensitivePagesHaveNeutralTitles() {
        assertThat(body(told("/hard"))).contains("<title>Module 2 of 2 - Kinship Ready</title>");
        assertThat(body(told("/hard/a"))).contains("<title>Step 1 of 2 - Kinship Ready</title>");
        assertThat(body(told("/hard/check?try="))).contains("<title>Error: Step 2 of 2 - Kinship Ready</title>");
        assertThat(body(first("/hard/a"))).contains("<title>Before you go on - Kinship Ready</title>");
        assertThat(body(first("/plain/z"))).contains("<title>Page z - Module plain - Kinship Ready</title>");
    }

    @Test
    void sensitivePagesAreNotStored() {
        for (String path : List.of("/hard", "/hard/a", "/hard/check", "/hard/a?told", "/hard/a?told=1")) {
            assertThat(first(path)).headers().hasValue("Cache-Control", "no-store");
            assertThat(told(path)).headers().hasValue("Cache-Control", "no-store");
        }
    }

    @Test
    void aFormOfASensitivePageIsTakenWithoutAnInterruption() {
        assertThat(browser.post().uri(course.address() + "/hard/a").with(as(Carers.carer())))
                .hasStatus(302)
                .hasRedirectedUrl(course.address() + "/hard/check");
    }

    @Test
    void whoeverComesStraightToTheFirstStepIsToldWhatItIsAboutAndThatItCanBeLeftOut() {
        assertThat(body(told("/hard"))).contains("This module is about loss.", "You don’t have to read this module");
        assertThat(body(told("/hard/a")))
                .containsSubsequence(
                        "This module is about loss.",
                        "href=\"" + course.address() + "/hard\">You don’t have to read this.",
                        "Words that are hard");
        assertThat(body(told("/hard/check"))).doesNotContain("This module is about loss.");
    }
}
