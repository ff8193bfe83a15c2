package org.kinshipready.security;

import java.net.InetAddress;
import org.kinshipready.feature.OpenAddresses;
import org.kinshipready.people.People;
import org.kinshipready.people.SignInMode;
import org.kinshipready.security.settings.OnSignIn;
import org.kinshipready.security.settings.PublicUrl;
import org.kinshipready.site.TrialBanner;
import org.kinshipready.site.UnsentForms;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The trial mode: built-in accounts, reachable from this machine only. */
@Conditional(OnSignIn.AsTrial.class)
@Configuration(proxyBeanMethods = false)
class TrialConfiguration {

    @Bean
    SignInMode signInMode() {
        return SignInMode.TRIAL;
    }

    @Bean
    TrialBanner trialBanner() {
        return new TrialBanner(true);
    }

    /**
     * Overrides any address in the settings: accounts with a password that everyone knows must not be reachable from
     * outside this machine.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopbackOnly() {
        return factory -> factory.setAddress(InetAddress.getLoopbackAddress());
    }

    /**
     * Refuses another site's name that resolves to this machine (DNS rebinding), so that no other site can act here.
     */
    @Bean
    HttpFirewall loopbackNamesOnly() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(PublicUrl.LOOPBACK_NAMES::contains);
        return firewall;
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, OpenAddresses open, People people, UnsentForms forms)
            throws Exception {
        SignInHandlers handlers = new SignInHandlers(people, forms);
        PageSecurity.protect(http, open, handlers, "", false);
        return http.formLogin(form -> form.loginPage(SignInController.ADDRESS)
                        .successHandler(handlers::signedIn)
                        .failureHandler(handlers::refused)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .build();
    }
}
