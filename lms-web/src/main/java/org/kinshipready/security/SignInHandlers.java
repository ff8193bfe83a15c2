package org.kinshipready.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kinshipready.people.People;
import org.kinshipready.site.GivenBack;
import org.kinshipready.site.ReturnAddress;
import org.kinshipready.site.Unsent;
import org.kinshipready.site.UnsentForms;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;

/** Sends people where they need to go around signing in: always back to the page they came from. */
class SignInHandlers {

    private final People people;
    private final UnsentForms forms;

    SignInHandlers(People people, UnsentForms forms) {
        this.people = people;
        this.forms = forms;
    }

    void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String back = from(request);
        welcome(
                request,
                response,
                authentication,
                back,
                () -> forms.carried(request, back).map(List::of).orElse(List.of()));
    }

    /** Leads someone who has just signed in back to a page, with the unsent text if it is theirs. */
    void welcome(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication,
            String back,
            Supplier<List<Unsent>> unsent)
            throws IOException {
        if (authentication.getPrincipal() instanceof HoldsSignedIn holder) {
            List<Unsent> waiting = arrived(request, holder, unsent);
            String writer = holder.signedIn().id().phoneKey();
            waiting.stream()
                    .filter(written -> written.isBy(writer))
                    .forEach(written -> GivenBack.add(request, written));
        }
        response.sendRedirect(back);
    }

    /** If the database is away, nobody is signed in: their learning couldn't be saved, nor their name found. */
    private List<Unsent> arrived(HttpServletRequest request, HoldsSignedIn holder, Supplier<List<Unsent>> unsent) {
        try {
            people.arrived(holder.signedIn());
            return unsent.get();
        } catch (DataAccessException away) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                // The session is not ended, as that would lose what waits in it, and the browser's cookie too.
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
        Optional<Unsent> unsent = unsent(request);
        if (byScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (unsent.isPresent()) {
            // The sign-in page's own form carries what was written: in an address it would end up in logs.
            request.setAttribute(SignInController.WRITTEN, unsent.get());
            request.getRequestDispatcher(SignInController.UNSENT).forward(request, response);
        } else {
            response.sendRedirect(
                    SignInController.addressFrom(isSignIn(request) ? from(request) : UnsentForms.address(request)));
        }
    }

    private Optional<Unsent> unsent(HttpServletRequest request) {
        return isSignIn(request) ? forms.carried(request, from(request)) : forms.sent(request);
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getRequestURI().equals(SignInController.ADDRESS);
    }

    private static String from(HttpServletRequest request) {
        return ReturnAddress.afterSigningIn(request.getParameter(SignInController.FROM))
                .path();
    }

    /** The script that keeps unsent work needs to know the status, and can't show a page. */
    private static boolean byScript(HttpServletRequest request) {
        return request.getHeader("Save-For") != null;
    }

    /** A form whose session has ended leads to signing in. Someone who is signed in gets a page that refuses. */
    void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        // Not the request's principal: the request doesn't know it yet when a form's token is checked.
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null) {
            signInFirst(request, response, new InsufficientAuthenticationException("The session has ended", why));
        } else if (byScript(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            Optional<Unsent> own =
                    why instanceof CsrfException ? unsent(request).filter(by(known)) : Optional.empty();
            if (own.isPresent()) {
                // They have since signed in again in another tab: this is an old form of theirs.
                GivenBack.add(request, own.get());
                response.sendRedirect(own.get().address());
            } else {
                response.sendError(HttpStatus.FORBIDDEN.value());
            }
        }
    }

    private static Predicate<Unsent> by(Authentication known) {
        return unsent -> known.getPrincipal() instanceof HoldsSignedIn holder
                && unsent.isBy(holder.signedIn().id().phoneKey());
    }
}
