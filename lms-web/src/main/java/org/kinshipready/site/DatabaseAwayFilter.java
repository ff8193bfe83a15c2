package org.kinshipready.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kinshipready.storage.Patience;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Like {@link DatabaseAwayAdvice}, but outside of controllers, since the session is read before them and saved after
 * them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private final Duration patience;

    /** A page should arrive within five seconds, and on a busy machine some of that goes into drawing it. */
    DatabaseAwayFilter(@Value("${lms.database-patience:4500ms}") Duration patience) {
        this.patience = patience;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Patience.begin(patience);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            DataAccessException away = away(failure);
            if (away == null || response.isCommitted()) {
                throw failure;
            }
            DatabaseAwayAdvice.tell(away, request, response);
        } finally {
            Patience.end();
        }
    }

    private static @Nullable DataAccessException away(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException found && DatabaseAwayAdvice.isAway(found)) {
                return found;
            }
        }
        return null;
    }
}
