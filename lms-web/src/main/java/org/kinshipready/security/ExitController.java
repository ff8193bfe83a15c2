package org.kinshipready.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.SiteCookie;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * "Exit this page": ends the session, makes the browser forget what this site left there, and leads to the weather.
 *
 * <p>It is a link and not a form, so that it works at once, also for readers without a session. It can't be guarded by
 * a form's token, and needn't be: another site that sends someone here ends that person's own session and nothing more.
 */
@Controller
class ExitController {

    static final String ADDRESS = "/exit";

    /** GOV.UK's own choice: it shows the same to everyone, and anyone might be looking at it at any time. */
    static final URI ELSEWHERE = URI.create("https://www.bbc.co.uk/weather");

    /** How browsers ask for a page before anybody has followed the link to it. */
    private static final Set<String> BEFOREHAND = Set.of("Sec-Purpose", "Purpose", "X-Moz");

    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

    private final ObjectProvider<ProviderSignOut> provider;

    ExitController(ObjectProvider<ProviderSignOut> provider) {
        this.provider = provider;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
        if (nobodyPressed(request)) {
            return ResponseEntity.noContent()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        session.logout(request, response, who);
        provider.ifAvailable(elsewhere -> elsewhere.quietly(who));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(ELSEWHERE)
                .cacheControl(CacheControl.noStore())
                // Not "cookies": that removes those of the whole domain, and a charity may have other sites on it.
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .header(HttpHeaders.SET_COOKIE, removed(request.isSecure()))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    /** A prefetch, or a request from within another page. Only someone who comes here is leaving. */
    private static boolean nobodyPressed(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return !HttpMethod.GET.matches(request.getMethod())
                || (mode != null && !mode.equals("navigate"))
                || BEFOREHAND.stream().map(request::getHeader).anyMatch(ExitController::saysPrefetch);
    }

    private static boolean saysPrefetch(@Nullable String header) {
        return header != null && header.contains("prefetch");
    }

    private static String[] removed(boolean secure) {
        return Stream.of(SiteCookie.values())
                .map(cookie -> ResponseCookie.from(cookie.id(), "")
                        .path("/")
                        .maxAge(0)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString())
                .toArray(String[]::new);
    }
}
