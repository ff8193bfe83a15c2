package org.kinshipready.security.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kinshipready.site.DatabaseAway;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.server.Cookie;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * The cookie that names a session, as the web server's settings describe it.
 *
 * <p>Spring Session asks for the cookie, and reads the session, once more after a page has been sent. Here each request
 * reads its session once: while there is one, no other is named, and a browser that has the cookie isn't sent it again.
 */
class SessionCookie extends DefaultCookieSerializer {

    private static final String AT_HAND = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    SessionCookie(Cookie settings) {
        setUseBase64Encoding(false);
        PropertyMapper map = PropertyMapper.get();
        map.from(settings::getName).to(this::setCookieName);
        map.from(settings::getDomain).to(this::setDomainName);
        map.from(settings::getPath).to(this::setCookiePath);
        map.from(settings::getHttpOnly).to(this::setUseHttpOnlyCookie);
        map.from(settings::getSecure).to(this::setUseSecureCookie);
        map.from(settings::getSameSite).as(Cookie.SameSite::attributeValue).to(this::setSameSite);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return request.getAttribute(AT_HAND) != null || DatabaseAway.isKnownTo(request)
                ? List.of()
                : super.readCookieValues(request);
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        boolean removal = cookie.getCookieMaxAge() == 0;
        if (removal || !super.readCookieValues(cookie.getRequest()).contains(cookie.getCookieValue())) {
            super.writeCookieValue(cookie);
        }
    }
}
