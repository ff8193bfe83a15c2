package org.kinshipready.security;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.BarePage;
import org.kinshipready.site.Language;
import org.kinshipready.site.SiteCookie;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Gives our own page to requests that Tomcat itself refuses, such as an address with forbidden characters or a form
 * that is too large. It needs neither Spring nor the session.
 */
class BareErrors extends ErrorReportValve {

    private final Supplier<BarePage> page;

    BareErrors(Supplier<BarePage> page) {
        this.page = page;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus known = HttpStatus.resolve(code);
        HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        byte[] html = page.get().html(status, response.getMessage(), language(request));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        PageSecurity.BARE_HEADERS.forEach(response::setHeader);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(html.length);
        try {
            response.getOutputStream().write(html);
            response.finishResponse();
        } catch (IOException gone) {
            // The client has left.
        }
    }

    /** The language they chose, if Tomcat got as far as reading the cookies. */
    private static Language language(Request request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(SiteCookie.LANGUAGE.id()))
                .findFirst()
                .map(cookie -> Language.of(Locale.forLanguageTag(cookie.getValue())))
                .orElse(Language.ENGLISH);
    }
}
