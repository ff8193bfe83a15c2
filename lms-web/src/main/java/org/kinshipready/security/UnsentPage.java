package org.kinshipready.security;

/**
 * The page for someone whose session had ended before they sent what they wrote.
 *
 * @param from where to go after signing in
 */
public record UnsentPage(String from, Along along) {}
