package org.kinshipready.security.session;

import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The token of a session's forms, so that every instance accepts a form that another one made. */
@Component
class CsrfPart implements SessionPart {

    private static final String FIELD = "csrf";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    /** The name that Spring Security's own repository uses, which it doesn't publish anywhere. */
    @Override
    public String attribute() {
        return HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";
    }

    @Override
    public Set<String> fields() {
        return Set.of(FIELD);
    }

    @Override
    public Map<String, Object> stored(Object attribute) {
        return Map.of(FIELD, ((CsrfToken) attribute).getToken());
    }

    @Override
    public @Nullable Object restored(Document session) {
        String token = session.getString(FIELD);
        return token == null ? null : new DefaultCsrfToken(HEADER, PARAMETER, token);
    }

    @Override
    public boolean canBeMadeAnew() {
        return true;
    }
}
