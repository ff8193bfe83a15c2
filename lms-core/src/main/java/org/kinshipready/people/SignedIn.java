package org.kinshipready.people;

import java.util.Set;

/**
 * Who is asking: taken from the session, never from a parameter.
 *
 * @param displayName what the identity provider calls them
 */
public record SignedIn(PersonId id, String displayName, Set<Role> roles) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
