package org.kinshipready.certification;

/**
 * Who issues certificates.
 *
 * @param trial whether certificates say that they aren't real
 * @param checkAt where anybody may check a certificate, without its code, such as {@code https://learn.example.org/verify}
 */
public record Issuer(String name, boolean trial, String checkAt) {}
