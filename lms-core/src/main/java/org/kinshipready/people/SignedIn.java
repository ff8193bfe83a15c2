package org.kinshipready.people;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: taken from the session, never from a parameter. Roles and organisation are those of the sign-in: what
 * the identity provider changes counts from the next one.
 *
 * @param displayName what the identity provider calls them
 * @param organisation whose modules a partner may write and see the figures of, or null
 */
public record SignedIn(
        PersonId id,
        String displayName,
        Set<Role> roles,
        @Nullable Organisation organisation) implements Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Somebody of no organisation. */
    public SignedIn(PersonId id, String displayName, Set<Role> roles) {
        this(id, displayName, roles, null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
