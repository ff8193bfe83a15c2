package org.kinshipready.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinshipready.site.DatabaseAway;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Says who may cache a page. Nobody may keep a page about a person; a reader's own phone may keep a public one, so that
 * "Back" works without a signal. Files that say themselves how long they may be kept are left alone.
 */
class PageCaching implements HeaderWriter {

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        CacheControl caching = isPersonal(request)
                ? CacheControl.noStore()
                : CacheControl.noCache().cachePrivate();
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching.getHeaderValue());
        // The cookies say which language was chosen and whether someone is signed in.
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    private static boolean isPersonal(HttpServletRequest request) {
        try {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            return request.getSession(false) != null || (who != null && !(who instanceof AnonymousAuthenticationToken));
        } catch (DataAccessException away) {
            DatabaseAway.note(request);
            return true;
        }
    }
}
