package org.kinshipready.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Shows the notice about the exit button, at the address that was asked for, in place of the first sensitive page.
 *
 * <p>A cookie remembers that someone has read it, since readers have no session and an address would have to carry this
 * through every link and form. Only pressing the notice's button sets the cookie. It is the same for everyone, and
 * disappears when the browser is closed. If cookies are refused, the notice comes before each page, which is then one
 * press away.
 *
 * <p>That button leads back to the page's own address. With anything more in it, "Back" would show the page again to
 * someone who left by the exit button. Only if the cookie doesn't come back does the address say it instead.
 */
@Component
class SensitivePages implements HandlerInterceptor, WebMvcConfigurer {

    /** In the address: the notice's button was pressed. */
    private static final String TOLD = "told";

    /** Its value once the cookie was set and should be there. */
    private static final String COOKIE_SET = "1";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // The parameters may be the very thing that can't be read.
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        if (!request.getParameterMap().containsKey(TOLD) || !HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        if (!remembered(request) && saysCookieSet(request)) {
            return true;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request.isSecure()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.sendRedirect(address(request, remembered(request) ? "" : TOLD + "=" + COOKIE_SET));
        return false;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view == null || !(view.getModel().get("page") instanceof SensitivePage page) || !page.sensitive()) {
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        boolean told = remembered(request) || saysCookieSet(request);
        if (HttpMethod.GET.matches(request.getMethod()) && !told) {
            view.setViewName("site/exit-notice");
            view.addObject("page", new ExitNotice(address(request, TOLD), page.insteadOfThis()));
        }
    }

    private static boolean remembered(HttpServletRequest request) {
        return WebUtils.getCookie(request, SiteCookie.TOLD.id()) != null;
    }

    private static boolean saysCookieSet(HttpServletRequest request) {
        return COOKIE_SET.equals(request.getParameter(TOLD));
    }

    /** Where the reader is, with all other parameters in the address, such as a quiz's answers. */
    private static String address(HttpServletRequest request, String told) {
        String query = Stream.concat(Stream.ofNullable(request.getQueryString()), Stream.of(told))
                .flatMap(part -> Stream.of(part.split("&")))
                .filter(part -> part.equals(told) || !(part.equals(TOLD) || part.startsWith(TOLD + "=")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }

    private static String cookie(boolean secure) {
        return ResponseCookie.from(SiteCookie.TOLD.id(), "1")
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
