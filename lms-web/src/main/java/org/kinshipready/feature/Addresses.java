package org.kinshipready.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kinshipready.feature.OpenAddresses.Allowed;
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
        return add(new Allowed(true, Set.of()), routes);
    }

    /** To everyone who is signed in, for their own data. */
    public Addresses toSignedIn(String... routes) {
        return add(new Allowed(false, Set.of()), routes);
    }

    /** To anyone with one of these roles. No role includes another. */
    public Addresses to(Set<Role> roles, String... routes) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("No role is named that may have " + List.of(routes));
        }
        return add(new Allowed(false, Set.copyOf(roles)), routes);
    }

    private Addresses add(Allowed allowed, String... routes) {
        for (String route : routes) {
            opened.add(Opened.of(route, allowed));
        }
        return this;
    }

    List<Opened> opened() {
        return List.copyOf(opened);
    }
}
