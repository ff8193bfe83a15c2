package org.kinshipready.feature;

import java.util.Set;
import java.util.function.Predicate;
import org.kinshipready.people.Role;

/**
 * A page for staff, and who gets a link to it. Whether someone may see it is checked when they open it.
 *
 * @param id tells it from the others; its name is the message {@code site.work.ID}
 * @param place in the list of all: lower numbers come first, and steps of ten leave room in between
 */
public record WorkPage(String id, String address, Set<Role> roles, int place) {

    public WorkPage {
        roles = Set.copyOf(roles);
    }

    boolean isFor(Predicate<String> hasRole) {
        return roles.stream().map(Role::name).anyMatch(hasRole);
    }
}
