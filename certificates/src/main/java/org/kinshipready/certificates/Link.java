package org.kinshipready.certificates;

/**
 * The page that opens when a paragraph is pressed.
 *
 * @param says what pressing it does, for people who don't see it
 */
record Link(String address, String says) {}
