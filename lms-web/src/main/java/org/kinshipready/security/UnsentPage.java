package org.kinshipready.security;

import org.kinshipready.site.Unsent;

/**
 * The page for somebody whose session had ended when they sent what they wrote.
 *
 * @param from where to go after signing in
 * @param tooLong whether it can't wait here, and had better be copied
 */
public record UnsentPage(String from, Unsent unsent, boolean tooLong) {}
