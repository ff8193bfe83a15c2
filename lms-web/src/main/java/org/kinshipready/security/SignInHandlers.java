package org.kinshipready.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.People;
import org.kinshipready.site.ReturnAddress;
import org.kinshipready.site.Unsent;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where people are led around signing in: always back to the page they came from. */
class SignInHandlers {

    private static final Set<String> NOT_FOR_ADDRESSES =
            Set.of("_csrf", "form", "password", "pressed", Unsent.TEXT, Unsent.WRITER);

    private final People people;

    SignInHandlers(People people) {
        this.people = people;
    }

    void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        welcome(
                request,
                response,
                authentication,
                ReturnAddress.afterSigningIn(request.getParameter("from")).path(),
                Unsent.in(request).orElse(null));
    }

    /** Leads somebody who has just signed in back to a page, with what they wrote there if it is theirs. */
    void welcome(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication,
            String back,
            @Nullable Unsent unsent)
            throws IOException {
        if (authentication.getPrincipal() instanceof HoldsSignedIn holder) {
            arrived(request, holder);
            if (unsent != null && unsent.isBy(holder.signedIn().id().phoneKey())) {
                unsent.giveBack(request, back);
            }
        }
        response.sendRedirect(back);
    }

    /** With the database away nobody is signed in: their learning couldn't be kept, nor their name found. */
    private void arrived(HttpServletRequest request, HoldsSignedIn holder) {
        try {
            people.arrived(holder.signedIn());
        } catch (DataAccessException away) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                // Not ended: what waits in it would go, and the browser's cookie with it.
                session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            }
            throw away;
        }
    }

    /** Shows the form again in the same request, so that what was typed is still there. */
    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        request.getRequestDispatcher(SignInController.REFUSED).forward(request, response);
    }

    void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (byScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (Unsent.in(request).isPresent()) {
            // What was written goes on in the sign-in page's own form: in an address it would end up in logs.
            request.setAttribute(SignInController.FROM, whereWas(request));
            request.getRequestDispatcher(SignInController.UNSENT).forward(request, response);
        } else {
            response.sendRedirect(SignInController.addressFrom(whereWas(request)));
        }
    }

    /** A script that keeps what waits for a signal wants to know, and can't show a page. */
    private static boolean byScript(HttpServletRequest request) {
        return request.getHeader("Save-For") != null;
    }

    /** A form whose session has ended leads to signing in; somebody who is signed in gets a page that says no. */
    void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        // Not the request's principal: where a form's token is looked at, the request doesn't know it yet.
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
        if (!signedIn) {
            signInFirst(request, response, new InsufficientAuthenticationException("The session has ended", why));
        } else if (byScript(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** The page with what was chosen or typed on it, so that a form whose session ended comes back filled in. */
    private static String whereWas(HttpServletRequest request) {
        if (request.getRequestURI().equals(SignInController.ADDRESS)) {
            return ReturnAddress.afterSigningIn(request.getParameter("from")).path();
        }
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_FOR_ADDRESSES.contains(name)) {
                page.queryParam(
                        UriUtils.encode(name, StandardCharsets.UTF_8),
                        Stream.of(values)
                                .map(value -> UriUtils.encode(value, StandardCharsets.UTF_8))
                                .toList());
            }
        });
        return page.build(true).toUriString();
    }
}
