package org.kinshipready.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * If the identity provider goes away in the middle of something, people get a page that says so, and no stack trace.
 */
class ProviderAwayFilter extends OncePerRequestFilter {

    private final ProviderSignIn signIn;

    ProviderAwayFilter(ProviderSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ProviderAway | AuthenticationServiceException e) {
            signIn.away(request, response, e);
        }
    }
}
