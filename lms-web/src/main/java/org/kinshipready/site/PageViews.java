package org.kinshipready.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/**
 * Finds the template of a page by the name that a controller gives.
 *
 * <p>JTE's own starter writes through a writer, character by character, but the build has already turned most of a page
 * into bytes.
 */
@Component("viewResolver")
class PageViews extends AbstractTemplateViewResolver {

    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine templates;

    PageViews(TemplateEngine templates) {
        this.templates = templates;
        setViewClass(PageView.class);
        setSuffix(".jte");
        setContentType(HTML);
        setOrder(Ordered.LOWEST_PRECEDENCE - 5);
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        PageView view = new PageView(templates);
        view.setExposeSpringMacroHelpers(false);
        return view;
    }

    @Override
    protected Class<?> requiredViewClass() {
        return PageView.class;
    }

    private static final class PageView extends AbstractTemplateView {

        private final TemplateEngine templates;

        PageView(TemplateEngine templates) {
            this.templates = templates;
        }

        @Override
        public boolean checkResource(Locale locale) {
            return templates.hasTemplate(template());
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Utf8ByteOutput page = new Utf8ByteOutput();
            templates.render(template(), model, page);
            response.setContentType(HTML);
            // All at once, as otherwise each of a template's many pieces would pass through every wrapper of the
            // response.
            FastByteArrayOutputStream whole = new FastByteArrayOutputStream(page.getContentLength());
            page.writeTo(whole);
            response.getOutputStream().write(whole.toByteArrayUnsafe());
        }

        private String template() {
            return Objects.requireNonNull(getUrl());
        }
    }
}
