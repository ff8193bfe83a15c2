package org.kinshipready.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.Language;
import org.kinshipready.site.ReturnAddress;
import org.kinshipready.site.Unsent;
import org.kinshipready.site.UnsentForms;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.LocaleResolver;

/** Makes {@code /sign-in} lead straight to the identity provider, in the language that the reader chose. */
class SignInStart implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final ProviderRegistration provider;
    private final LocaleResolver locales;
    private final UnsentForms forms;
    private final UnderWayCookie underWay;
    private final WaitingWords words;

    SignInStart(
            ProviderRegistration provider,
            LocaleResolver locales,
            UnsentForms forms,
            UnderWayCookie underWay,
            WaitingWords words) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(provider);
        this.provider = provider;
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.locales = locales;
        this.forms = forms;
        this.underWay = underWay;
        this.words = words;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (!request.getRequestURI().equals(SignInController.ADDRESS) || !begins(request) || isSignedIn()) {
            return null;
        }
        begin(request);
        provider.refresh();
        return resolve(request, provider.id());
    }

    /** Signing in from another page, or again, doesn't discard the text that waits for it. */
    private void begin(HttpServletRequest request) {
        String back = ReturnAddress.afterSigningIn(request.getParameter(SignInController.FROM))
                .path();
        String waiting = underWay.of(request).words();
        underWay.begin(request, back, waiting);
        Optional<Unsent> carried =
                HttpMethod.POST.matches(request.getMethod()) ? forms.carried(request, back) : Optional.empty();
        if (carried.isPresent()) {
            String key = words.add(waiting, carried.get()).orElseThrow(() -> new NoRoomForWords(carried.get()));
            underWay.begin(request, back, key);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        OAuth2AuthorizationRequest resolved = requests.resolve(request, registrationId);
        if (resolved == null) {
            return null;
        }
        String language = Language.of(locales.resolveLocale(request)).id();
        return OAuth2AuthorizationRequest.from(resolved)
                .additionalParameters(parameters -> parameters.putAll(Map.of("ui_locales", language)))
                .build();
    }

    private static boolean begins(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.POST.matches(request.getMethod());
    }

    private static boolean isSignedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof HoldsSignedIn;
    }
}
