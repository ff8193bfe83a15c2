package org.kinshipready.security;

/**
 * The page for somebody whose session had ended when they sent what they wrote.
 *
 * @param from where to go after signing in
 */
public record UnsentPage(String from, Along along) {}
