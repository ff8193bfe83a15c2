package org.kinshipready.site;

/** Every cookie of this site. The page about cookies names each, and leaving by the exit button removes them all. */
public enum SiteCookie {
    /** Whoever is signed in; {@code server.servlet.session.cookie.name} says the same name. */
    SESSION("session"),
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
