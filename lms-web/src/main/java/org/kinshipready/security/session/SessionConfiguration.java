package org.kinshipready.security.session;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Replaces the web server's sessions by those in MongoDB, under the same cookie and settings. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> sessionsFromMongo(
            SessionStore store, ServerProperties server) {
        SessionRepositoryFilter<StoredSession> filter = new SessionRepositoryFilter<>(store);
        CookieHttpSessionIdResolver cookie = new CookieHttpSessionIdResolver();
        cookie.setCookieSerializer(
                new SessionCookie(server.getServlet().getSession().getCookie()));
        filter.setHttpSessionIdResolver(cookie);
        FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> registration =
                new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    /**
     * A session is written, and its cookie set, when the page goes out. By default, Tomcat accepts no more cookies once
     * a request has been forwarded, so the page that keeps what someone wrote would have a form without its session.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> cookiesOnForwardedPages() {
        return tomcat -> tomcat.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }
}
