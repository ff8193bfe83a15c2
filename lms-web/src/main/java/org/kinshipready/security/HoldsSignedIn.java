package org.kinshipready.security;

import org.kinshipready.people.SignedIn;

/** What a session knows of whoever signed in, whichever way they did. */
public interface HoldsSignedIn {

    SignedIn signedIn();
}
