package org.kinshipready.security.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.SignedIn;
import org.kinshipready.security.ProviderAccount;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What we keep about a session at the identity provider: enough to end it there, and to recognise it when it has ended.
 *
 * @param registration which provider, by the name that the settings give it
 * @param session the provider's own id for the session, if it gives one
 */
record ProviderSession(
        String registration,
        String issuer,
        String subject,
        @Nullable String session,
        String idToken) {

    private static final String SID = "sid";

    static ProviderSession of(OAuth2AuthenticationToken provided, OidcUser user) {
        return new ProviderSession(
                provided.getAuthorizedClientRegistrationId(),
                Objects.requireNonNull(user.getIssuer(), "An ID token has an issuer")
                        .toString(),
                Objects.requireNonNull(user.getSubject(), "An ID token has a subject"),
                user.getIdToken().getClaimAsString(SID),
                user.getIdToken().getTokenValue());
    }

    Document stored() {
        Document stored = new Document("registration", registration)
                .append("issuer", issuer)
                .append("subject", subject)
                .append("idToken", idToken);
        return session == null ? stored : stored.append("session", session);
    }

    static ProviderSession restored(Document stored) {
        return new ProviderSession(
                stored.getString("registration"),
                stored.getString("issuer"),
                stored.getString("subject"),
                stored.getString("session"),
                stored.getString("idToken"));
    }

    Authentication authentication(SignedIn who) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(IdTokenClaimNames.ISS, issuer);
        claims.put(IdTokenClaimNames.SUB, subject);
        if (session != null) {
            claims.put(SID, session);
        }
        ProviderAccount account = new ProviderAccount(who, new OidcIdToken(idToken, null, null, claims));
        return new OAuth2AuthenticationToken(account, account.getAuthorities(), registration);
    }
}
