package org.kinshipready.people;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** People for tests: each call gives somebody whom the database hasn't met. */
public final class Carers {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Carers() {}

    public static SignedIn carer() {
        return carer("Ada Lovelace");
    }

    public static SignedIn carer(String displayName) {
        return somebody(displayName, Role.CARER);
    }

    public static SignedIn somebody(String displayName, Role role) {
        PersonId id = PersonId.of("test", Integer.toString(COUNT.incrementAndGet()));
        return new SignedIn(id, displayName, Set.of(role));
    }
}
