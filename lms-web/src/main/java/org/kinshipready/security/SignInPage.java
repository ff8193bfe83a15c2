package org.kinshipready.security;

import java.util.List;

/**
 * The sign-in form.
 *
 * @param from where to go afterwards
 * @param username as typed before, maybe empty
 * @param refused whether it was typed wrong just now
 * @param along what somebody wrote when their session had ended
 * @param accounts the names of the trial accounts
 */
public record SignInPage(String from, String username, boolean refused, Along along, List<String> accounts) {}
