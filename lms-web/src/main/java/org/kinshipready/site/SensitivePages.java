package org.kinshipready.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
 * <p>That somebody has read it is kept in a cookie, since readers have no session and an address would have to carry it
 * through every link and form. The cookie is made only by pressing "Go on", is the same for everybody, and goes with
 * the browser's window. Where cookies are refused the notice comes before each page, and each is one press away.
 */
@Component
class SensitivePages implements HandlerInterceptor, WebMvcConfigurer {

    /** In the address: "Go on" was pressed. */
    private static final String TOLD = "told";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view == null || !(view.getModel().get("page") instanceof SensitivePage page) || !page.sensitive()) {
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return;
        }
        if (request.getParameterMap().containsKey(TOLD)) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request.isSecure()));
        } else if (WebUtils.getCookie(request, SiteCookie.TOLD.id()) == null) {
            view.setViewName("site/exit-notice");
            view.addObject("page", new ExitNotice(onwards(request), page.insteadOfThis()));
        }
    }

    private static String onwards(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + "?" + (query == null ? "" : query + "&") + TOLD;
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
