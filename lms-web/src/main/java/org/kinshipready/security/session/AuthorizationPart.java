package org.kinshipready.security.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** A sign-in that has begun: what was asked of the identity provider, whose answer may arrive at another instance. */
@Component
class AuthorizationPart implements SessionPart {

    private static final String FIELD = "authorization";

    /** As Spring Security's own repository calls it, which says so nowhere else. */
    @Override
    public String attribute() {
        return HttpSessionOAuth2AuthorizationRequestRepository.class.getName() + ".AUTHORIZATION_REQUEST";
    }

    @Override
    public Set<String> fields() {
        return Set.of(FIELD);
    }

    @Override
    public Map<String, Object> stored(Object attribute) {
        OAuth2AuthorizationRequest asked = (OAuth2AuthorizationRequest) attribute;
        return Map.of(
                FIELD,
                new Document("uri", asked.getAuthorizationUri())
                        .append("request", asked.getAuthorizationRequestUri())
                        .append("client", asked.getClientId())
                        .append("redirect", asked.getRedirectUri())
                        .append("scopes", List.copyOf(asked.getScopes()))
                        .append("state", asked.getState())
                        .append("parameters", texts(asked.getAdditionalParameters()))
                        .append("attributes", texts(asked.getAttributes())));
    }

    @Override
    public @Nullable Object restored(Document session) {
        Document asked = session.get(FIELD, Document.class);
        return asked == null
                ? null
                : OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(asked.getString("uri"))
                        .authorizationRequestUri(asked.getString("request"))
                        .clientId(asked.getString("client"))
                        .redirectUri(asked.getString("redirect"))
                        .scopes(Set.copyOf(asked.getList("scopes", String.class)))
                        .state(asked.getString("state"))
                        .additionalParameters(asked.get("parameters", new Document()))
                        .attributes(attributes -> attributes.putAll(asked.get("attributes", new Document())))
                        .build();
    }

    private static Document texts(Map<String, Object> values) {
        Map<String, Object> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return new Document(texts);
    }
}
