package org.kinshipready.enrolment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Pathway;
import org.kinshipready.site.Language;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says with every page of a course which copy of it a phone would save today. So a phone with an older copy finds out
 * without asking.
 */
@Component
class KeptCopyHeader implements HandlerInterceptor, WebMvcConfigurer {

    static final String NAME = "Kept-Copy";

    /** The course is no longer offered, so the phone deletes its copy. */
    static final String NONE = "none";

    private final OfflineCopies copies;
    private final Catalogue catalogue;

    KeptCopyHeader(OfflineCopies copies, Catalogue catalogue) {
        this.copies = copies;
        this.catalogue = catalogue;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/preparatory/*/**", "/ongoing/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String[] parts = request.getRequestURI().split("/", -1);
        if (HttpMethod.GET.matches(request.getMethod())) {
            Pathway.of(parts[1])
                    .flatMap(pathway -> stamp(pathway, parts[2]))
                    .ifPresent(stamp -> response.setHeader(NAME, stamp));
        }
        return true;
    }

    private Optional<String> stamp(Pathway pathway, String course) {
        try {
            return catalogue.withdrawal(pathway, course).isPresent()
                    ? Optional.of(NONE)
                    : copies.of(pathway, course, Language.ENGLISH).map(OfflineCopy::stamp);
        } catch (DataAccessException away) {
            return Optional.empty(); // The page itself may not need the database.
        }
    }
}
