package org.kinshipready.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What the frame around every page shows.
 *
 * @param path where the reader is, with what they chose there, to come back to after signing in
 * @param displayName of whoever is signed in, or null
 * @param manager whether they may see the manager's page
 * @param trial whether the banner of the trial mode is shown
 * @param notes what is said to an author beside this page, or null when nothing is previewed
 * @param assets gives a static file's address, which holds a hash of its content
 */
public record Layout(
        String path,
        @Nullable String displayName,
        boolean manager,
        boolean trial,
        @Nullable List<String> notes,
        UnaryOperator<String> assets,
        Supplier<CsrfToken> csrf) {

    public boolean signedIn() {
        return displayName != null;
    }

    /** The sign-in page that leads back here. */
    public String signIn() {
        return "/sign-in?from=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The address of a static file, such as {@code /site.css}: a new one with each new content. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** The field every form that posts carries. Asking for it makes a session, so only such forms may. */
    public String csrfName() {
        return csrf.get().getParameterName();
    }

    /** The value of {@link #csrfName()}. */
    public String csrfValue() {
        return csrf.get().getToken();
    }
}
