package org.kinshipready.security;

import org.kinshipready.people.SignedIn;

/** What a session knows about the person who signed in, whichever way they did so. */
public interface HoldsSignedIn {

    SignedIn signedIn();
}
