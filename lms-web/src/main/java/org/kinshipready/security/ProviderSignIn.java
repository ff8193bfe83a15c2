package org.kinshipready.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinshipready.site.Unsent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.client.ResourceAccessException;

/** What happens when someone comes back from the identity provider, signed in or not. */
class ProviderSignIn {

    private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SignInHandlers handlers;
    private final UnderWayCookie underWay;
    private final WaitingWords words;

    ProviderSignIn(SignInHandlers handlers, UnderWayCookie underWay, WaitingWords words) {
        this.handlers = handlers;
        this.underWay = underWay;
        this.words = words;
    }

    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        // If the database is away, this signs nobody in, and what they wrote waits for the next time.
        SignInUnderWay waiting = underWay.of(request);
        underWay.end(request, response);
        handlers.welcome(request, response, who, waiting.back(), () -> words.under(waiting.words()));
        words.remove(waiting.words());
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        // Read from the session, because Spring Security forgets who it was before it calls this.
        Authentication known = contexts.loadDeferredContext(request).get().getAuthentication();
        if (known != null && known.getPrincipal() instanceof HoldsSignedIn) {
            // They went back and forth in the browser, or signed in from another tab: nothing is wrong.
            response.sendRedirect(underWay.of(request).back());
            return;
        }
        Optional<Unsent> noRoom = causes(why)
                .filter(NoRoomForWords.class::isInstance)
                .map(cause -> ((NoRoomForWords) cause).unsent())
                .findFirst();
        if (noRoom.isPresent()) {
            request.setAttribute(SignInController.WRITTEN, noRoom.get());
            request.getRequestDispatcher(SignInController.UNSENT).forward(request, response);
            return;
        }
        SignInFailed failure = failure(why);
        if (failure == SignInFailed.AWAY || failure == SignInFailed.OTHER) {
            log.warn("Nobody can sign in: {}", reason(why));
        }
        show(failure, request, response);
    }

    void away(HttpServletRequest request, HttpServletResponse response, RuntimeException why)
            throws IOException, ServletException {
        log.warn("Nobody can sign in: {}", reason(why));
        show(SignInFailed.AWAY, request, response);
    }

    private void show(SignInFailed failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        underWay.keep(request, response);
        response.setStatus(failure.status().value());
        request.setAttribute(SignInFailed.ATTRIBUTE, failure);
        request.getRequestDispatcher(ProviderSignInController.FAILED).forward(request, response);
    }

    private static SignInFailed failure(AuthenticationException why) {
        if (causes(why).anyMatch(ProviderSignIn::isAway)) {
            return SignInFailed.AWAY;
        }
        if (!(why instanceof OAuth2AuthenticationException known)) {
            return SignInFailed.OTHER;
        }
        boolean expired = "authentication_expired".equals(known.getError().getDescription());
        return switch (known.getError().getErrorCode()) {
            case "access_denied" -> SignInFailed.DENIED;
            // They waited too long there, went back, or opened the address a second time.
            case "authorization_request_not_found",
                    "invalid_state_parameter",
                    "invalid_nonce",
                    "invalid_grant",
                    "invalid_request",
                    "login_required",
                    "interaction_required" -> SignInFailed.LATE;
            case "temporarily_unavailable" -> expired ? SignInFailed.LATE : SignInFailed.AWAY;
            case "server_error", "invalid_token_response" -> SignInFailed.AWAY;
            default -> SignInFailed.OTHER;
        };
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof ProviderAway
                || cause instanceof ResourceAccessException
                || cause instanceof IOException;
    }

    private static Stream<Throwable> causes(Throwable first) {
        return Stream.iterate(first, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    /** Never a whole message of the provider's: it may tell of a person. */
    private static String reason(RuntimeException why) {
        return causes(why)
                .filter(ProviderAway.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .orElseGet(() -> why instanceof OAuth2AuthenticationException known
                        ? known.getError().getErrorCode()
                        : why.getClass().getSimpleName());
    }
}
