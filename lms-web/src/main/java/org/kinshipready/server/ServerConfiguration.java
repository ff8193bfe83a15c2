package org.kinshipready.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limits on the web server, and the static files before everything else. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedServer(ObjectProvider<PostedTo> addresses) {
        return tomcat -> {
            tomcat.setProtocol(BoundedHttp11.class.getName());
            // One of the host's own valves, so that a refused request gets its page without another request.
            tomcat.addContextCustomizers(context -> context.getParent()
                    .getPipeline()
                    .addValve(new WholeBody(path -> addresses.getObject().takesForms(path))));
        };
    }

    @Bean
    FilterRegistrationBean<StaticFilesFilter> staticFilesFirst(StaticFiles files, BareHeaders headers) {
        return first(new StaticFilesFilter(files, headers.values()), 0, DispatcherType.REQUEST);
    }

    @Bean
    FilterRegistrationBean<WorkAtOnce> workAtOnce() {
        return first(new WorkAtOnce(), 1, DispatcherType.REQUEST, DispatcherType.ERROR);
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(
            F filter, int place, DispatcherType dispatcher, DispatcherType... more) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        registration.setDispatcherTypes(dispatcher, more);
        return registration;
    }
}
