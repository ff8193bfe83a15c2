package org.kinshipready.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * The sessions of this process by their ids, so that somebody else than their browser can end them.
 *
 * <p>Spring Security's own way is a request to the application itself with the session's cookie; it would have to know
 * an address at which it reaches itself.
 */
class OpenSessions implements HttpSessionListener, HttpSessionIdListener {

    private final Map<String, HttpSession> open = new ConcurrentHashMap<>();

    /** Ends the sessions here that a sign-out at the provider names. */
    LogoutHandler endedBy(OidcSessionRegistry registry) {
        return (request, response, authentication) -> {
            if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
                registry.removeSessionInformation(token).forEach(ended -> end(ended.getSessionId()));
            }
        };
    }

    private void end(String id) {
        HttpSession session = open.remove(id);
        if (session == null) {
            return;
        }
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // It has ended by itself meanwhile.
        }
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        open.put(event.getSession().getId(), event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String earlierId) {
        open.remove(earlierId);
        open.put(event.getSession().getId(), event.getSession());
    }
}
