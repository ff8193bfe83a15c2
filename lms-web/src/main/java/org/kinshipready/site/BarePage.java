package org.kinshipready.site;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The page of an error where no controller is reached, and nobody knows who asks: in the frame of all the others. */
@Component
public class BarePage {

    private final TemplateEngine templates;
    private final MessageSource messages;
    private final ResourceUrlProvider resources;
    private final TrialBanner banner;

    BarePage(TemplateEngine templates, MessageSource messages, ResourceUrlProvider resources, TrialBanner banner) {
        this.templates = templates;
        this.messages = messages;
        this.resources = resources;
        this.banner = banner;
    }

    public String html(HttpStatus status, Language language) {
        Layout layout = new Layout(
                new Messages(messages, language),
                "/",
                null,
                null,
                List.of(),
                banner.shown(),
                null,
                file -> Objects.requireNonNullElse(resources.getForLookupPath(file), file),
                () -> {
                    throw new IllegalStateException("This page has no form that posts");
                });
        StringOutput page = new StringOutput();
        templates.render("site/error.jte", Map.of("layout", layout, "page", ErrorPage.of(status)), page);
        return page.toString();
    }
}
