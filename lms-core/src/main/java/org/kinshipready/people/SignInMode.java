package org.kinshipready.people;

/** How people sign in, and so whether anything here is real. */
public enum SignInMode {
    /** Built-in accounts that everybody knows the password of: nothing made in this mode proves anything. */
    TRIAL,
    /** An identity provider vouches for who somebody is. */
    IDENTITY_PROVIDER
}
