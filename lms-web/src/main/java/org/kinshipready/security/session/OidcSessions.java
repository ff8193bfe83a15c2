package org.kinshipready.security.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.PersonId;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;

/**
 * Which sessions here belong to which at the identity provider, as the session documents say themselves.
 *
 * <p>A sign-out that the provider tells one instance of ends the documents, and so the sessions at all instances. Spring
 * Security is told of none to end: it would call this application with each one's cookie, which nobody knows here.
 */
@Component
class OidcSessions implements OidcSessionRegistry {

    private final SessionStore sessions;

    OidcSessions(SessionStore sessions) {
        this.sessions = sessions;
    }

    /** Nothing to do: the session's document says it all. */
    @Override
    public void saveSessionInformation(OidcSessionInformation session) {}

    @Override
    @SuppressWarnings("NullAway") // "could be null", the interface says in words only
    public @Nullable OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        String session = token.getSessionId();
        String subject = token.getSubject();
        if (subject != null) {
            Criteria theirs = where(SignedInPart.PERSON)
                    .is(PersonId.of(token.getIssuer().toString(), subject).value());
            sessions.end(
                    session == null
                            ? theirs
                            : theirs.and(SignedInPart.PROVIDER_SESSION).is(session));
        } else if (session != null) {
            sessions.end(where(SignedInPart.PROVIDER_SESSION)
                    .is(session)
                    .and("provider.issuer")
                    .is(token.getIssuer().toString()));
        }
        return List.of();
    }
}
