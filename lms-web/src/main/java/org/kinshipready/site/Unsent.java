package org.kinshipready.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * What somebody wrote for themselves and sent when their session had ended. It goes with them through signing in, in the
 * bodies of forms and never in an address, and is given back to its writer alone.
 *
 * @param writer what the writer's phone knows them by
 */
public record Unsent(String writer, String text) {

    public static final String WRITER = "writer";
    public static final String TEXT = "text";

    /** The session's attribute that holds what is given back. */
    public static final String IN_SESSION = "unsent";

    /** Ten times what can be kept: a session isn't the place for more. */
    private static final int LONGEST = 100_000;

    /** Twice what can be kept: anybody can have a session made by signing in, and it holds this meanwhile. */
    private static final int LONGEST_IN_SESSION = 20_000;

    /**
     * What waits in a session until its form is sent again.
     *
     * @param path the page that the text belongs on
     */
    public record GivenBack(String path, String text) {

        @Override
        public String toString() {
            return "GivenBack";
        }
    }

    /** What a form holds of it, if it does. */
    public static Optional<Unsent> in(HttpServletRequest request) {
        String writer = request.getParameter(WRITER);
        String text = request.getParameter(TEXT);
        return writer == null || text == null || text.isBlank() || text.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new Unsent(writer, text));
    }

    public boolean isBy(String phoneKey) {
        return writer.equals(phoneKey);
    }

    /** Whether it may wait in the session of somebody who hasn't signed in yet. */
    public boolean fitsSession() {
        return text.length() <= LONGEST_IN_SESSION;
    }

    /** Keeps the text in the session of whoever has just signed in, for the page at an address. */
    public void giveBack(HttpServletRequest request, String address) {
        String path = address.replaceFirst("[?#].*", "");
        request.getSession().setAttribute(IN_SESSION, new GivenBack(path, text));
    }

    /** The text that is given back on the page that a request asks for. */
    public static Optional<String> givenBack(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(IN_SESSION) instanceof GivenBack given
                        && given.path.equals(request.getRequestURI())
                ? Optional.of(given.text)
                : Optional.empty();
    }

    /** The page's form was sent again, so it has arrived. */
    public static void arrived(HttpServletRequest request) {
        if (givenBack(request).isPresent()) {
            request.getSession().removeAttribute(IN_SESSION);
        }
    }

    @Override
    public String toString() {
        // Never the text: a record's own words for itself end up in logs.
        return "Unsent";
    }
}
