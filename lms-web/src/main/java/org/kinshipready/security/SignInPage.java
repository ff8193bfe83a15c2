package org.kinshipready.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.Unsent;

/**
 * The sign-in form.
 *
 * @param from where to go afterwards
 * @param username as typed before, maybe empty
 * @param refused whether it was typed wrong just now
 * @param unsent what somebody wrote when their session had ended, to be given back, or null
 * @param accounts the names of the trial accounts
 */
public record SignInPage(
        String from,
        String username,
        boolean refused,
        @Nullable Unsent unsent,
        List<String> accounts) {}
