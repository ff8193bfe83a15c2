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
 * Knows which sessions here belong to which at the identity provider, as the session documents themselves say.
 *
 * <p>When the provider tells one instance of a sign-out, this deletes the documents, which ends the sessions at all
 * instances. It gives Spring Security no sessions to end: that would call this application with each session's cookie,
 * which nobody here knows.
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
    @SuppressWarnings("NullAway") // the interface says "could be null", but only in words
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
