package org.kinshipready.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kinshipready.feature.Opened.Who;
import org.kinshipready.people.Role;

/**
 * Collects the addresses of a feature, each as method and pattern, such as {@code "GET /search"}. ANY stands for every
 * method.
 */
public final class Addresses {

    private final List<Opened> opened = new ArrayList<>();

    Addresses() {}

    /** With or without an account. */
    public Addresses toAnybody(String... routes) {
        return add(Who.ANYBODY, Set.of(), routes);
    }

    /** To everyone who is signed in, for their own data. */
    public Addresses toSignedIn(String... routes) {
        return add(Who.SIGNED_IN, Set.of(), routes);
    }

    /** To anyone with one of these roles. No role includes another. */
    public Addresses to(Set<Role> roles, String... routes) {
        return add(Who.ROLES, roles, routes);
    }

    private Addresses add(Who who, Set<Role> roles, String... routes) {
        for (String route : routes) {
            opened.add(Opened.of(route, who, roles));
        }
        return this;
    }

    List<Opened> opened() {
        return List.copyOf(opened);
    }
}
