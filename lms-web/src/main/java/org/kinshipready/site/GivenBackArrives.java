package org.kinshipready.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Removes what was given back once its form has been accepted. If the form is refused, it stays. */
@Component
class GivenBackArrives implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (HttpMethod.POST.matches(request.getMethod()) && !refused(response, view)) {
            GivenBack.arrived(request);
        }
    }

    private static boolean refused(HttpServletResponse response, @Nullable ModelAndView view) {
        HttpStatusCode status = view == null ? null : view.getStatus();
        return status == null ? response.getStatus() >= 400 : status.isError();
    }
}
