package org.kinshipready.people;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: taken from the session, never from a parameter. Roles and organisation are as they were at sign-in: a
 * change at the identity provider takes effect at the next sign-in.
 *
 * @param displayName what the identity provider calls them
 * @param organisation the organisation whose modules a partner may write, and whose figures they may see, or null
 */
public record SignedIn(
        PersonId id,
        String displayName,
        Set<Role> roles,
        @Nullable Organisation organisation) implements Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Somebody who belongs to no organisation. */
    public SignedIn(PersonId id, String displayName, Set<Role> roles) {
        this(id, displayName, roles, null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether they hold at least one of these roles. */
    public boolean isAny(Role... any) {
        return Stream.of(any).anyMatch(roles::contains);
    }

    /**
     * Refuses anybody who holds none of these roles.
     *
     * @throws NotAllowed if they hold none
     */
    public void require(Role... any) {
        if (!isAny(any)) {
            throw new NotAllowed();
        }
    }

    /** Whether they write for the organisation that contributed something. */
    public boolean writesFor(String contributor) {
        return is(Role.PARTNER) && organisation != null && organisation.id().equals(contributor);
    }
}
