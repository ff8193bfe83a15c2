package org.kinshipready.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinshipready.feature.WorkPages;
import org.kinshipready.server.StaticFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Layout}. */
@ControllerAdvice
class LayoutAdvice {

    private final Map<Language, Messages> messages;
    private final StaticFiles files;
    private final WorkPages work;
    private final TrialBanner banner;
    private final PhoneKey phoneKey;
    private final @Nullable PageNotes notes;

    LayoutAdvice(
            MessageSource messages,
            StaticFiles files,
            WorkPages work,
            TrialBanner banner,
            PhoneKey phoneKey,
            ObjectProvider<PageNotes> notes) {
        this.messages = Messages.inEachLanguage(messages);
        this.files = files;
        this.work = work;
        this.banner = banner;
        this.phoneKey = phoneKey;
        this.notes = notes.getIfAvailable();
    }

    @ModelAttribute("layout")
    Layout layout(HttpServletRequest request, Locale locale) {
        Principal who = who(request);
        return new Layout(
                Objects.requireNonNull(messages.get(Language.of(locale))),
                path(request),
                who == null ? null : who.getName(),
                who == null ? null : phoneKey.of(who),
                work.of(request::isUserInRole),
                banner.shown(),
                notes == null ? null : notes.on(request.getRequestURI()),
                files::address,
                () -> Objects.requireNonNull((CsrfToken) request.getAttribute(CsrfToken.class.getName())));
    }

    /** If the database is away, we don't know who it is, but a page that needs nothing else from it is still shown. */
    private static @Nullable Principal who(HttpServletRequest request) {
        try {
            return request.getUserPrincipal();
        } catch (DataAccessException away) {
            DatabaseAway.note(request);
            return null;
        }
    }

    /** The address that was asked for, on an error page too. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked instanceof String address) {
            return address;
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
