package org.kinshipready.people;

/** How people sign in, and with that whether anything here is real. */
public enum SignInMode {
    /** Built-in accounts whose passwords everybody knows: nothing made in this mode proves anything. */
    TRIAL,
    /** An identity provider vouches for who somebody is. */
    IDENTITY_PROVIDER
}
