package org.kinshipready.security;

import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Puts back what keeps the tokens of forms: Spring Security's {@code csrf()} for tests puts sessions in its place, for
 * all tests that come after it.
 */
public final class RealFormTokens {

    private RealFormTokens() {}

    public static void in(ApplicationContext application) {
        application.getBean(FilterChainProxy.class).getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .forEach(filter -> ReflectionTestUtils.setField(filter, "tokenRepository", new FormTokens(false)));
    }
}
