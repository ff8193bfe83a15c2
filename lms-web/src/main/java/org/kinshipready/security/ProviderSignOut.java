package org.kinshipready.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.security.settings.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the session at the identity provider too. Otherwise the next "Sign in" on the same phone would let anyone in.
 */
class ProviderSignOut {

    private static final Logger log = LoggerFactory.getLogger(ProviderSignOut.class);

    private final ProviderRegistration provider;
    private final PublicUrl publicUrl;
    private final RestClient client;

    ProviderSignOut(ProviderRegistration provider, PublicUrl publicUrl, RestClient client) {
        this.provider = provider;
        this.publicUrl = publicUrl;
        this.client = client;
    }

    /** After a sign-out here, leads to the home page by way of the provider, which ends its own session. */
    void leadOn(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        String address = end(who).map(end -> UriComponentsBuilder.fromUri(end.endpoint())
                        .queryParam("id_token_hint", end.idToken())
                        .queryParam("post_logout_redirect_uri", publicUrl.value() + "/")
                        .encode()
                        .toUriString())
                .orElse("/");
        response.sendRedirect(address);
    }

    /**
     * Ends the session at the provider without the browser, because people who leave by the exit button must not be
     * shown it. Nobody waits for it.
     */
    void quietly(@Nullable Authentication who) {
        Thread.ofVirtual().name("quiet-sign-out").start(() -> end(who).ifPresent(this::post));
    }

    private void post(End end) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("id_token_hint", end.idToken());
        form.add("client_id", end.clientId());
        try {
            client.post()
                    .uri(end.endpoint())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException e) {
            log.warn("Somebody left, but their session at the identity provider goes on: {}", plain(e));
        }
    }

    /** Where to end a session at the provider, and whose. */
    private record End(URI endpoint, String idToken, String clientId) {}

    private Optional<End> end(@Nullable Authentication who) {
        if (who == null || !(who.getPrincipal() instanceof ProviderAccount account)) {
            return Optional.empty();
        }
        try {
            provider.refresh();
            ClientRegistration registration = provider.get();
            return Optional.ofNullable(registration
                            .getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(endpoint -> new End(
                            URI.create(endpoint.toString()),
                            account.getIdToken().getTokenValue(),
                            registration.getClientId()));
        } catch (ProviderAway away) {
            log.warn("Somebody signed out here, but not at the identity provider: {}", away.getMessage());
            return Optional.empty();
        }
    }

    private static String plain(RestClientException e) {
        return e.getClass().getSimpleName();
    }
}
