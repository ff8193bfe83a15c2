package org.kinshipready.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kinshipready.server.StaticFiles.Addressed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Sends static files before anything else happens: without a session, a permission check or any computing. */
final class StaticFilesFilter implements Filter {

    private static final String FOR_EVER = Objects.requireNonNull(
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue());

    /** For files with a fixed address, such as {@code /robots.txt}. */
    private static final String FOR_AN_HOUR = Objects.requireNonNull(
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic().getHeaderValue());

    private final StaticFiles files;
    private final Map<String, String> headers;

    /** @param headers of every answer */
    StaticFilesFilter(StaticFiles files, Map<String, String> headers) {
        this.files = files;
        this.headers = headers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        boolean read = HttpMethod.GET.matches(asked.getMethod()) || HttpMethod.HEAD.matches(asked.getMethod());
        Optional<Addressed> file = read ? files.at(asked.getRequestURI()) : Optional.empty();
        if (file.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            send(file.get(), asked, (HttpServletResponse) response);
        }
    }

    private void send(Addressed found, HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, found.kept() ? FOR_EVER : FOR_AN_HOUR);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.ETAG, found.tag());
        if (found.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        found.file().send(AcceptedEncodings.of(request), HttpMethod.HEAD.matches(request.getMethod()), response);
    }
}
