package org.kinshipready.security;

import java.util.List;

/**
 * The sign-in form.
 *
 * @param from where to go afterwards
 * @param username as typed before, maybe empty
 * @param refused whether the name or password was just wrong
 * @param along what someone wrote before they found that their session had ended
 * @param accounts the names of the trial accounts
 */
public record SignInPage(String from, String username, boolean refused, Along along, List<String> accounts) {}
