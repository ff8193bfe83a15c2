package org.kinshipready.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.kinshipready.security.settings.PublicUrl;
import org.kinshipready.site.TestClock;
import org.kinshipready.storage.TestMongo;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.client.RestClient;

/** Tests for {@link UnderWayCookie}: what a browser holds of a sign-in that has begun. */
class UnderWayCookieTests {

    @AutoClose
    private static final TestMongo mongo = TestMongo.fresh();

    private final TestClock clock = new TestClock();
    private final ProviderRegistration provider = provider();
    private final WaitingWords words = new WaitingWords(mongo.template(), clock, 1);
    private final UnderWayCookie here = instance("of all instances");
    private final UnderWayCookie there = instance("of all instances");

    private UnderWayCookie instance(String secret) {
        return new UnderWayCookie(secret, provider, words, true, clock);
    }

    private ProviderRegistration provider() {
        OAuth2ClientProperties properties = new OAuth2ClientProperties();
        OAuth2ClientProperties.Registration registration = new OAuth2ClientProperties.Registration();
        registration.setClientId("kinship-ready");
        registration.setClientSecret("of all instances");
        registration.setAuthorizationGrantType("authorization_code");
        registration.setRedirectUri("https://learn.example.org/");
        registration.setScope(Set.of("openid"));
        properties.getRegistration().put("keycloak", registration);
        OAuth2ClientProperties.Provider given = new OAuth2ClientProperties.Provider();
        given.setAuthorizationUri("https://id.example.org/auth");
        given.setTokenUri("https://id.example.org/token");
        given.setJwkSetUri("https://id.example.org/keys");
        properties.getProvider().put("keycloak", given);
        return new ProviderRegistration(
                properties, PublicUrl.of("https://learn.example.org"), RestClient.create(), clock);
    }

    private static OAuth2AuthorizationRequest asked() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("https://id.example.org/auth")
                .clientId("kinship-ready")
                .redirectUri("https://learn.example.org/login/oauth2/code/keycloak")
                .scope("openid")
                .state("the-state")
                .attributes(Map.of("registration_id", "keycloak", "nonce", "the-nonce", "code_verifier", "verifier"))
                .build();
    }

    /** The cookie that a browser gets which begins to sign in. */
    private Cookie begins(String back) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        here.begin(request, back, "the-key");
        here.saveAuthorizationRequest(asked(), request, response);
        return Objects.requireNonNull(response.getCookie("sign-in"));
    }

    private static MockHttpServletRequest comesBack(String state, Cookie cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("state", state);
        request.setCookies(cookie);
        return request;
    }

    @Test
    void theProvidersAnswerMayArriveAtAnotherInstance() {
        MockHttpServletRequest back = comesBack("the-state", begins("/help?q=1"));

        OAuth2AuthorizationRequest known =
                Objects.requireNonNull(there.removeAuthorizationRequest(back, new MockHttpServletResponse()));

        assertThat(known.getState()).isEqualTo("the-state");
        assertThat(known.getAttributes()).isEqualTo(asked().getAttributes());
        assertThat(known.getRedirectUri()).isEqualTo(asked().getRedirectUri());
        assertThat(known.getScopes()).containsExactly("openid");
        assertThat(there.of(back).back()).isEqualTo("/help?q=1");
        assertThat(there.of(back).words()).isEqualTo("the-key");
    }

    @Test
    void anAnswerToAnotherQuestionIsNone() {
        assertThat(here.loadAuthorizationRequest(comesBack("another", begins("/"))))
                .isNull();
        MockHttpServletRequest without = new MockHttpServletRequest();
        without.setCookies(begins("/"));
        assertThat(here.loadAuthorizationRequest(without)).isNull();
        assertThat(here.loadAuthorizationRequest(new MockHttpServletRequest())).isNull();
    }

    @Test
    void nobodyCanReadOrChangeOrMakeOne() {
        Cookie cookie = begins("/help");
        String value = cookie.getValue();
        assertThat(value).doesNotContain("help").matches("[A-Za-z0-9_-]+");
        for (int i = 0; i < value.length(); i += 7) {
            char other = value.charAt(i) == 'A' ? 'B' : 'A';
            Cookie changed = new Cookie("sign-in", value.substring(0, i) + other + value.substring(i + 1));
            assertThat(here.of(comesBack("the-state", changed))).as("%d", i).isEqualTo(SignInUnderWay.none());
        }
        for (String rubbish : new String[] {"", "x", "!", "AAAA", "e30"}) {
            assertThat(here.of(comesBack("the-state", new Cookie("sign-in", rubbish))))
                    .isEqualTo(SignInUnderWay.none());
        }
        assertThat(instance("another secret").of(comesBack("the-state", cookie)))
                .isEqualTo(SignInUnderWay.none());
    }

    @Test
    void itIsHiddenFromScriptsAndOtherSitesAndGoneAfterHalfAnHour() {
        Cookie cookie = begins("/");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(1_800);

        clock.advance(SignInUnderWay.LONGEST.minusSeconds(1));
        assertThat(here.loadAuthorizationRequest(comesBack("the-state", cookie)))
                .isNotNull();
        clock.advance(Duration.ofSeconds(1));
        assertThat(here.loadAuthorizationRequest(comesBack("the-state", cookie)))
                .isNull();
    }

    @Test
    void everyBrowserTakesIt() {
        Cookie cookie = begins("/preparatory/a/b/c?q=" + "x".repeat(14_000));
        assertThat(cookie.getValue()).hasSizeLessThan(3_500);
        assertThat(here.of(comesBack("the-state", cookie)).back()).isEqualTo("/preparatory/a/b/c");
        assertThat(begins("/preparatory/a?q=" + "x".repeat(1_480)).getValue()).hasSizeLessThan(3_500);
        assertThat(here.of(comesBack("the-state", begins("/" + "x".repeat(14_000))))
                        .back())
                .isEqualTo("/");
    }

    @Test
    void itGoesWhenSomebodyHasSignedIn() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        here.end(comesBack("the-state", begins("/")), response);
        assertThat(Objects.requireNonNull(response.getCookie("sign-in")).getMaxAge())
                .isZero();
    }
}
