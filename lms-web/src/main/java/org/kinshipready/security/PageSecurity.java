package org.kinshipready.security;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.kinshipready.feature.OpenAddresses;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Applies access rules and headers to every page, the same however people sign in. */
final class PageSecurity {

    /**
     * No other site learns which page somebody read. Not "no-referrer": browsers would then send our own forms with the
     * origin "null", which proxies that look at it refuse.
     */
    static final ReferrerPolicy REFERRER = ReferrerPolicy.SAME_ORIGIN;

    /** The headers of a page that hasn't passed through any filter. */
    static final Map<String, String> BARE_HEADERS = Map.of(
            "Content-Security-Policy",
            contentPolicy(""),
            "Referrer-Policy",
            REFERRER.getPolicy(),
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY");

    private static final int YEAR_SECONDS = 31_536_000;

    private PageSecurity() {}

    /**
     * Applies the rules and headers.
     *
     * @param open which addresses, and to whom
     * @param provider where else forms may lead, because signing in or out goes there; or empty
     * @param https whether people reach the application only by https
     */
    static void protect(HttpSecurity http, OpenAddresses open, SignInHandlers handlers, String provider, boolean https)
            throws Exception {
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .access(new PageAccess(open)))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(handlers::signInFirst)
                        .accessDeniedHandler(handlers::notAllowed))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(https)))
                // The page to come back to travels in the address: readers without an account get no session.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.cacheControl(standard -> standard.disable())
                        .addHeaderWriter(new PageCaching())
                        .referrerPolicy(policy -> policy.policy(REFERRER))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy(provider)))
                        // Not for subdomains of ours: they may be other people's sites.
                        .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(YEAR_SECONDS)
                                .includeSubDomains(false)
                                .requestMatcher(https ? AnyRequestMatcher.INSTANCE : request -> request.isSecure())));
    }

    /** Chromium applies {@code form-action} also to redirects that follow a form. */
    private static String contentPolicy(String provider) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self';"
                + " form-action 'self'" + (provider.isEmpty() ? "" : " " + provider)
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
