package org.kinshipready.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.ReturnAddress;
import org.kinshipready.site.Unsent;

/**
 * What waits in the session while somebody is at the identity provider. An address would show it to the provider, and end
 * up in its logs.
 *
 * @param back the page they came from
 * @param unsent what they wrote there when their session had ended, or null
 */
public record SignInUnderWay(String back, @Nullable Unsent unsent) {

    /** The session's attribute that holds it. */
    public static final String ATTRIBUTE = SignInUnderWay.class.getName();

    /** Notes where one was, in a session that is made for it. */
    static void begin(HttpServletRequest request) {
        String back = ReturnAddress.afterSigningIn(request.getParameter(SignInController.FROM))
                .path();
        // Opening "Sign in" again doesn't throw away a text that waits for it.
        Unsent unsent = Unsent.in(request)
                .filter(Unsent::fitsSession)
                .orElseGet(() -> of(request)
                        .filter(earlier -> earlier.back.equals(back))
                        .map(SignInUnderWay::unsent)
                        .orElse(null));
        new SignInUnderWay(back, unsent).keep(request);
    }

    /** What waits, if a sign-in was begun in this session. */
    static Optional<SignInUnderWay> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignInUnderWay underWay
                ? Optional.of(underWay)
                : Optional.empty();
    }

    /** What waits, or that nothing does and the first page is as good as any. */
    static SignInUnderWay orNone(HttpServletRequest request) {
        return of(request).orElseGet(() -> new SignInUnderWay("/", null));
    }

    /** Has it wait again, in a session that is made for it. */
    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** Somebody has signed in. */
    static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
