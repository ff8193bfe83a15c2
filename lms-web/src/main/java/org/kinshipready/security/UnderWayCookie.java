package org.kinshipready.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.security.SignInUnderWay.Asked;
import org.kinshipready.site.SiteCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a sign-in that has started in the browser and not here, as a stranger may start as many as they like. Scripts
 * can't read the cookie, other sites can't send it along with their forms, and nobody can read or make one without the
 * client's secret, from which every instance derives the same key.
 */
class UnderWayCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** "sign-in-under-way", in hexadecimal. */
    private static final String PURPOSE = "7369676e2d696e2d756e6465722d776179";

    private static final String BEGUN = SignInUnderWay.class.getName();

    private final Seal seal;
    private final ProviderRegistration provider;
    private final WaitingWords words;
    private final boolean https;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    UnderWayCookie(String secret, ProviderRegistration provider, WaitingWords words, boolean https, Clock clock) {
        this.words = words;
        this.seal = Seal.of(secret, PURPOSE);
        this.provider = provider;
        this.https = https;
        this.clock = clock;
    }

    /** The sign-in that was started in this request, or earlier in this browser. */
    SignInUnderWay of(HttpServletRequest request) {
        return request.getAttribute(BEGUN) instanceof SignInUnderWay begun
                ? begun
                : sent(request).orElseGet(SignInUnderWay::none);
    }

    /** Starts a sign-in. The answer tells the browser, by {@link #keep}. */
    void begin(HttpServletRequest request, String back, @Nullable String words) {
        request.setAttribute(BEGUN, SignInUnderWay.begun(back, words, clock.instant()));
    }

    /** Makes the browser keep the sign-in that this request started, if there is one. */
    void keep(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(BEGUN) instanceof SignInUnderWay begun) {
            set(seal.sealedLetters(json.writeValueAsString(begun)), SignInUnderWay.LONGEST, response);
        }
    }

    /** Forgets the sign-in once someone has signed in. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, SiteCookie.SIGN_IN.id()) != null) {
            set("", Duration.ZERO, response);
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked != null) {
            request.setAttribute(
                    BEGUN,
                    of(request)
                            .asking(new Asked(
                                    Objects.requireNonNull(asked.getState()),
                                    attribute(asked, OidcParameterNames.NONCE),
                                    attribute(asked, PkceParameterNames.CODE_VERIFIER))));
            keep(request, response);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        Asked asked = of(request).asked();
        return asked != null && asked.state().equals(request.getParameter(OAuth2ParameterNames.STATE))
                ? restored(asked)
                : null;
    }

    /**
     * The cookie stays until someone has signed in, because what they wrote waits under it. It does no harm that it can
     * be used again, as the provider accepts its code only once.
     *
     * <p>If the database is away, nobody can be signed in. Then the code isn't used up, and reloading the page is
     * enough.
     */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        if (asked != null) {
            words.needDatabase();
        }
        return asked;
    }

    private OAuth2AuthorizationRequest restored(Asked asked) {
        ClientRegistration client = provider.get();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(Objects.requireNonNull(client.getRedirectUri())
                        .replace("{registrationId}", client.getRegistrationId()))
                .scopes(client.getScopes())
                .state(asked.state())
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, client.getRegistrationId());
                    attributes.put(OidcParameterNames.NONCE, asked.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, asked.codeVerifier());
                })
                .build();
    }

    private Optional<SignInUnderWay> sent(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, SiteCookie.SIGN_IN.id());
        return cookie == null
                ? Optional.empty()
                : seal.openedLetters(cookie.getValue())
                        .flatMap(this::read)
                        .filter(underWay -> !underWay.hasEnded(clock.instant()));
    }

    /** Empty if it can't be read: an instance of another release may have written it. */
    private Optional<SignInUnderWay> read(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, SignInUnderWay.class))
                    .filter(underWay -> underWay.back() != null);
        } catch (JacksonException unknown) {
            return Optional.empty();
        }
    }

    private void set(String value, Duration age, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(SiteCookie.SIGN_IN.id(), value)
                        .path("/")
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return Objects.requireNonNull(asked.<String>getAttribute(name));
    }
}
