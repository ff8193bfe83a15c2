package org.kinshipready.certification;

/**
 * Who issues certificates.
 *
 * @param trial whether certificates say that they aren't real
 */
public record Issuer(String name, boolean trial) {}
