package org.kinshipready.content.versions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ids before and after, each in their own order. */
record Listing(Set<String> before, Set<String> after) {

    static Listing of(Collection<String> before, Collection<String> after) {
        return new Listing(new LinkedHashSet<>(before), new LinkedHashSet<>(after));
    }

    List<String> removed() {
        return without(before, after);
    }

    List<String> added() {
        return without(after, before);
    }

    List<String> kept() {
        return before.stream().filter(after::contains).toList();
    }

    /** Whether the ids in both are in a different order; adding or removing ids isn't reordering. */
    boolean reordered() {
        return !kept().equals(after.stream().filter(before::contains).toList());
    }

    private static List<String> without(Set<String> ids, Set<String> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }
}
