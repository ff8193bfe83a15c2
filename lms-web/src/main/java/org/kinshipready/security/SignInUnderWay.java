package org.kinshipready.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.kinshipready.site.ReturnAddress;
import org.kinshipready.site.Unsent;
import org.kinshipready.site.UnsentForms;

/**
 * What waits in the session while somebody is at the identity provider. An address would show it to the provider, and end
 * up in its logs.
 *
 * @param back the page they came from
 * @param unsent what they wrote there, and on other pages, when their session had ended
 */
public record SignInUnderWay(String back, List<Unsent> unsent) {

    /** The session's attribute that holds it. */
    public static final String ATTRIBUTE = SignInUnderWay.class.getName();

    public SignInUnderWay {
        unsent = List.copyOf(unsent);
    }

    /** Notes where one was, in a session that is made for it. */
    static void begin(HttpServletRequest request, UnsentForms forms) {
        String back = ReturnAddress.afterSigningIn(request.getParameter(SignInController.FROM))
                .path();
        // Signing in from another page, or once more, doesn't throw away what waits for it.
        List<Unsent> waiting = new ArrayList<>(orNone(request).unsent);
        forms.carried(request, back)
                .filter(carried -> carried.fitsSession(waiting))
                .ifPresent(carried -> {
                    waiting.removeIf(other -> other.address().equals(carried.address()));
                    waiting.add(carried);
                });
        new SignInUnderWay(back, waiting).keep(request);
    }

    /** What waits, or that nothing does and the first page is as good as any. */
    static SignInUnderWay orNone(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignInUnderWay underWay
                ? underWay
                : new SignInUnderWay("/", List.of());
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
