package org.kinshipready.security;

import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.util.Set;
import org.kinshipready.people.People;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignInMode;
import org.kinshipready.site.TrialBanner;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The trial mode: built-in accounts, answering on this machine only.
 *
 * <p>An identity provider is a later issue; until then there is no other mode.
 */
@Configuration(proxyBeanMethods = false)
class TrialConfiguration {

    private static final Set<String> LOOPBACK_NAMES =
            Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    @Bean
    SignInMode signInMode() {
        return SignInMode.TRIAL;
    }

    @Bean
    TrialBanner trialBanner(SignInMode mode) {
        return new TrialBanner(mode == SignInMode.TRIAL);
    }

    /** Whatever address the settings name: accounts that everybody knows the password of don't leave this machine. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopbackOnly() {
        return factory -> factory.setAddress(InetAddress.getLoopbackAddress());
    }

    /** Another site's name that leads to this machine (DNS rebinding) is refused, so no other site can act here. */
    @Bean
    HttpFirewall loopbackNamesOnly() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(LOOPBACK_NAMES::contains);
        return firewall;
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, People people) throws Exception {
        SignInHandlers handlers = new SignInHandlers(people);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/manage", "/manage/**")
                                .hasRole(Role.MANAGER.name())
                                .requestMatchers("/my-learning", "/my-learning/**", "/certificates/**")
                                .authenticated()
                                .requestMatchers(HttpMethod.GET, "/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, "/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SignInController.ADDRESS)
                        .successHandler(handlers::signedIn)
                        .failureHandler(handlers::refused)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(handlers::signInFirst)
                        .accessDeniedHandler(handlers::notAllowed))
                // The page to come back to travels in the address: readers without an account get no session.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.cacheControl(standard -> standard.disable())
                        .addHeaderWriter(new PageCaching())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self';"
                                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'")))
                .build();
    }
}
