package org.kinshipready.security;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.kinshipready.security.settings.PublicUrl;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The identity provider that Spring's own settings name. We ask it for its endpoints when someone signs in, and
 * remember them. So the application starts while the provider is away, and continues for those who are signed in.
 */
class ProviderRegistration implements ClientRegistrationRepository {

    private static final ParameterizedTypeReference<Map<String, Object>> DISCOVERY =
            new ParameterizedTypeReference<>() {};

    /** We notice a new key or address of the provider's after this time. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /**
     * After this time we check again whether it is there. Until then, nobody waits for a provider that was just away.
     */
    private static final Duration SEEN = Duration.ofSeconds(2);

    private static final int CONNECT_MILLIS = 1_000;

    private final OAuth2ClientProperties properties;
    private final PublicUrl publicUrl;
    private final RestClient client;
    private final String id;
    private final OAuth2ClientProperties.Registration given;
    private final Clock clock;

    /** Held by the thread that asks the provider. */
    private final ReentrantLock asking = new ReentrantLock();

    private volatile @Nullable Found found;
    private volatile @Nullable Missed missed;

    /** What the provider said, and when, and when it was last seen to be there. */
    private record Found(ClientRegistration registration, Instant at, Instant seen) {}

    /** Why it didn't answer, and when. */
    private record Missed(ProviderAway why, Instant at) {}

    ProviderRegistration(OAuth2ClientProperties properties, PublicUrl publicUrl, RestClient client, Clock clock) {
        this.clock = clock;
        this.properties = properties;
        this.publicUrl = publicUrl;
        this.client = client;
        Map.Entry<String, OAuth2ClientProperties.Registration> only =
                properties.getRegistration().entrySet().iterator().next();
        this.id = only.getKey();
        this.given = only.getValue();
    }

    /** The name of the registration, which is part of the addresses that the provider calls. */
    String id() {
        return id;
    }

    /** Scheme, host and port of the provider, where forms lead when someone signs in or out. */
    String origin() {
        OAuth2ClientProperties.Provider provider = provider();
        String address = provider == null
                ? null
                : provider.getIssuerUri() != null ? provider.getIssuerUri() : provider.getAuthorizationUri();
        if (address == null) {
            return "";
        }
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return registrationId.equals(id) ? get() : null;
    }

    /**
     * The secret that seals cookies, known to every instance and to no browser. Without a client secret, only this
     * process knows the sign-ins it started.
     */
    String secret() {
        return given.getClientSecret() == null || given.getClientSecret().isBlank()
                ? UUID.randomUUID().toString()
                : given.getClientSecret();
    }

    /**
     * Makes sure that the provider answers before a browser is sent there. What it said within the last minute still
     * holds, and only one thread asks at a time. A connection that can be opened is proof enough that it is there.
     *
     * @throws ProviderAway if it doesn't
     */
    void refresh() {
        Found known = found;
        if (isFresh(known)) {
            return;
        }
        boolean others = !asking.tryLock();
        if (others && known != null) {
            // The thread that is asking finds out for the next ones.
            return;
        }
        if (others) {
            asking.lock();
        }
        try {
            ask();
        } finally {
            asking.unlock();
        }
    }

    /**
     * The registration with all endpoints.
     *
     * @throws ProviderAway if they aren't known yet and the provider doesn't answer
     */
    ClientRegistration get() {
        Found known = found;
        if (known != null) {
            return known.registration();
        }
        refresh();
        return Objects.requireNonNull(found).registration();
    }

    /** Asks the provider, unless another thread has just done so, whatever the outcome. */
    private void ask() {
        Found known = found;
        if (isFresh(known)) {
            return;
        }
        Missed before = missed;
        if (before != null && isWithin(SEEN, before.at())) {
            throw before.why();
        }
        Instant now = clock.instant();
        if (known != null && isWithin(REMEMBERED, known.at()) && takesConnections()) {
            found = new Found(known.registration(), known.at(), now);
            return;
        }
        try {
            found = new Found(completed(discovered()), now, now);
            missed = null;
        } catch (ProviderAway away) {
            missed = new Missed(away, clock.instant());
            throw away;
        }
    }

    private boolean isFresh(@Nullable Found known) {
        return known != null && isWithin(REMEMBERED, known.at()) && isWithin(SEEN, known.seen());
    }

    /** If it doesn't, we still ask it: there may be a proxy between us that only lets HTTP requests through. */
    private boolean takesConnections() {
        URI address = URI.create(origin());
        int port = address.getPort() > 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException away) {
            return false;
        }
    }

    private boolean isWithin(Duration time, Instant since) {
        return clock.instant().isBefore(since.plus(time));
    }

    private ClientRegistration.Builder discovered() {
        OAuth2ClientProperties.Provider provider = provider();
        if (provider == null || provider.getIssuerUri() == null) {
            return ClientRegistration.withClientRegistration(
                    Objects.requireNonNull(new OAuth2ClientPropertiesMapper(properties)
                            .asClientRegistrations()
                            .get(id)));
        }
        String issuer = provider.getIssuerUri();
        try {
            Map<String, Object> answer = client.get()
                    .uri(URI.create(issuer + "/.well-known/openid-configuration"))
                    .retrieve()
                    .body(DISCOVERY);
            if (answer == null || !issuer.equals(answer.get("issuer"))) {
                throw new IllegalArgumentException(
                        "It calls itself " + (answer == null ? null : answer.get("issuer")) + " and not " + issuer);
            }
            return settings(ClientRegistrations.fromOidcConfiguration(answer));
        } catch (RestClientException | IllegalArgumentException e) {
            throw new ProviderAway("The identity provider doesn't say what it offers: " + e.getMessage(), e);
        }
    }

    private ClientRegistration.Builder settings(ClientRegistration.Builder builder) {
        builder.registrationId(id)
                .clientId(Objects.requireNonNull(given.getClientId()))
                .clientSecret(given.getClientSecret());
        if (given.getClientAuthenticationMethod() != null) {
            builder.clientAuthenticationMethod(new ClientAuthenticationMethod(given.getClientAuthenticationMethod()));
        }
        Set<String> scopes = given.getScope();
        return builder.scope(scopes == null || scopes.isEmpty() ? Set.of(OidcScopes.OPENID) : scopes);
    }

    /** Uses our own address from the settings, whatever host a request names, and PKCE, which Keycloak asks for. */
    private ClientRegistration completed(ClientRegistration.Builder builder) {
        return builder.redirectUri(publicUrl.value() + "/login/oauth2/code/{registrationId}")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private OAuth2ClientProperties.@Nullable Provider provider() {
        String name = Objects.requireNonNullElse(given.getProvider(), id);
        return properties.getProvider().get(name);
    }
}
