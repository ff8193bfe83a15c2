package org.kinshipready.security;

import java.util.stream.Stream;
import org.kinshipready.server.BareHeaders;
import org.kinshipready.server.PostAddresses;
import org.kinshipready.site.BarePage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Requests that are refused before they reach a page of ours get a page and headers like any other. */
@Configuration(proxyBeanMethods = false)
class RefusedConfiguration {

    /** The firewall refuses before the filter that writes headers. */
    @Bean
    RequestRejectedHandler refusedWithHeaders() {
        RequestRejectedHandler refused = new HttpStatusRequestRejectedHandler();
        return (request, response, why) -> {
            PageSecurity.BARE_HEADERS.forEach(response::setHeader);
            refused.handle(request, response, why);
        };
    }

    @Bean
    BareHeaders bareHeaders() {
        return new BareHeaders(PageSecurity.BARE_HEADERS);
    }

    /** Where Spring Security takes forms, and an identity provider's word that a session has ended there. */
    @Bean
    PostAddresses postedToSecurity() {
        return () -> Stream.of(SignInController.ADDRESS, "/sign-out", "/logout/connect/back-channel/{registration}");
    }

    /** The page is looked up only when it is needed, because the web server is made before most other things. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareErrors(ObjectProvider<BarePage> page) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new BareErrors(page::getObject)));
    }
}
