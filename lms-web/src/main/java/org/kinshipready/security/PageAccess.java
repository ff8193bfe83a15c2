package org.kinshipready.security;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kinshipready.feature.OpenAddresses;
import org.kinshipready.feature.OpenAddresses.Allowed;
import org.kinshipready.people.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets people have what the features have opened to them. If an address is open to anybody, it doesn't ask who they
 * are.
 */
final class PageAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationResult YES = new AuthorizationDecision(true);

    private final OpenAddresses open;
    private final AuthorizationManager<RequestAuthorizationContext> signedIn =
            AuthenticatedAuthorizationManager.authenticated();
    private final Map<Set<Role>, AuthorizationManager<RequestAuthorizationContext>> staff = new ConcurrentHashMap<>();

    PageAccess(OpenAddresses open) {
        this.open = open;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        String method = context.getRequest().getMethod();
        Allowed allowed = open.allowed(method, context.getRequest().getRequestURI())
                // No feature opened it: anyone may read it and gets a 404, but only people who are signed in may send
                // anything.
                .orElseGet(() -> new Allowed(isRead(method), Set.of()));
        if (allowed.anybody()) {
            return YES;
        }
        return (allowed.roles().isEmpty() ? signedIn : staff.computeIfAbsent(allowed.roles(), PageAccess::anyOf))
                .authorize(who, context);
    }

    private static boolean isRead(String method) {
        return HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method);
    }

    private static AuthorizationManager<RequestAuthorizationContext> anyOf(Set<Role> roles) {
        return AuthorityAuthorizationManager.hasAnyRole(
                roles.stream().map(Role::name).toArray(String[]::new));
    }
}
