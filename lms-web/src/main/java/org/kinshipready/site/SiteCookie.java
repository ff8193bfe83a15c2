package org.kinshipready.site;

/** Every cookie of this site. The page about cookies names each, and leaving by the exit button removes them all. */
public enum SiteCookie {
    /** Who is signed in; {@code server.servlet.session.cookie.name} says the same name. */
    SESSION("session"),
    /** That a form to sign in with is one of ours. */
    FORM("form"),
    /** Where someone was before they went to the identity provider, and proof that the same person comes back. */
    SIGN_IN("sign-in"),
    /** The language that was chosen. */
    LANGUAGE("language"),
    /** That the exit button was explained, until the browser is closed. */
    TOLD("told");

    private final String id;

    SiteCookie(String id) {
        this.id = id;
    }

    /** Its name in the browser. */
    public String id() {
        return id;
    }
}
