package org.kinshipready.security.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kinshipready.site.DatabaseAway;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Has the sessions of MongoDB take the place of the web server's, under the same cookie and settings. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> sessionsFromMongo(
            SessionStore store, ServerProperties server) {
        SessionRepositoryFilter<StoredSession> filter = new SessionRepositoryFilter<>(store);
        filter.setHttpSessionIdResolver(cookie(server.getServlet().getSession().getCookie()));
        FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> registration =
                new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    private static HttpSessionIdResolver cookie(Cookie settings) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer() {
            @Override
            public List<String> readCookieValues(HttpServletRequest request) {
                return DatabaseAway.isKnownTo(request) ? List.of() : super.readCookieValues(request);
            }
        };
        serializer.setUseBase64Encoding(false);
        PropertyMapper map = PropertyMapper.get();
        map.from(settings::getName).to(serializer::setCookieName);
        map.from(settings::getDomain).to(serializer::setDomainName);
        map.from(settings::getPath).to(serializer::setCookiePath);
        map.from(settings::getHttpOnly).to(serializer::setUseHttpOnlyCookie);
        map.from(settings::getSecure).to(serializer::setUseSecureCookie);
        map.from(settings::getSameSite).as(Cookie.SameSite::attributeValue).to(serializer::setSameSite);
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(serializer);
        return resolver;
    }
}
