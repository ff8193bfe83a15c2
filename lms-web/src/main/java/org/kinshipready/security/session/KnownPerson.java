package org.kinshipready.security.session;

import org.kinshipready.people.SignedIn;
import org.kinshipready.security.HoldsSignedIn;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A person who signed in with one of this platform's own accounts, at a later request. */
record KnownPerson(SignedIn signedIn) implements HoldsSignedIn, AuthenticatedPrincipal {

    @Override
    public String getName() {
        return signedIn.displayName();
    }
}
