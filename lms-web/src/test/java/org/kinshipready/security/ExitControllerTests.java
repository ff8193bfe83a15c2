package org.kinshipready.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.site.Platform;
import org.kinshipready.site.SiteCookie;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link ExitController}. */
class ExitControllerTests extends Platform {

    private static final String WEATHER = "https://www.bbc.co.uk/weather";

    private Cookie session;

    @BeforeEach
    void signIn() {
        session = browser.post()
                .uri("/sign-in")
                .with(csrf())
                .param("username", "carer1")
                .param("password", "trial")
                .exchange()
                .getResponse()
                .getCookie(SiteCookie.SESSION.id());
    }

    /** From a browser in which somebody is signed in. */
    private MockMvcRequestBuilder signedIn(String path) {
        return browser.get().uri(path).cookie(session);
    }

    private boolean hasEnded() {
        return signedIn("/my-learning").exchange().getResponse().getStatus() == 302;
    }

    @Test
    void exitEndsTheSessionAndLeadsAway() {
        assertThat(signedIn("/my-learning")).hasStatusOk();
        MvcTestResult left = signedIn("/exit").exchange();

        assertThat(left).hasStatus(303).hasRedirectedUrl(WEATHER);
        assertThat(hasEnded()).isTrue();
        assertThat(left)
                .headers()
                .hasValue("Cache-Control", "no-store")
                .hasValue("Clear-Site-Data", "\"cache\", \"storage\"")
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("X-Robots-Tag", "noindex, nofollow");
    }

    @Test
    void exitWorksWithoutASession() {
        MvcTestResult left = browser.get().uri("/exit").exchange();

        assertThat(left).hasStatus(303).hasRedirectedUrl(WEATHER);
        assertThat(left.getRequest().getSession(false)).isNull();
    }

    @Test
    void exitRemovesEveryCookieOfThisSite() {
        MvcTestResult left = browser.get().uri("/exit").exchange();

        for (SiteCookie cookie : SiteCookie.values()) {
            assertThat(left.getResponse().getCookie(cookie.id()))
                    .as(cookie.id())
                    .satisfies(removed -> assertThat(removed.getMaxAge()).isZero())
                    .satisfies(removed -> assertThat(removed.getPath()).isEqualTo("/"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch;prerender",
        "Purpose, prefetch",
        "X-Moz, prefetch",
        "Sec-Fetch-Mode, no-cors",
        "Sec-Fetch-Mode, cors"
    })
    void lookingBeforehandAndPartsOfOtherPagesEndNothing(String header, String value) {
        MvcTestResult looked = signedIn("/exit").header(header, value).exchange();

        assertThat(looked).hasStatus(204).headers().doesNotContainHeader("Clear-Site-Data");
        assertThat(hasEnded()).isFalse();
    }

    @Test
    void askingForTheHeadersOnlyEndsNothing() {
        assertThat(browser.head().uri("/exit").cookie(session)).hasStatus(204);
        assertThat(hasEnded()).isFalse();
    }

    @Test
    void pressingTheLinkIsGoingThere() {
        assertThat(signedIn("/exit").header("Sec-Fetch-Mode", "navigate")).hasRedirectedUrl(WEATHER);
        assertThat(hasEnded()).isTrue();
    }

    @Test
    void robotsAreAskedToStayAway() {
        assertThat(browser.get().uri("/robots.txt")).hasStatusOk().bodyText().contains("Disallow: /exit\n");
    }
}
