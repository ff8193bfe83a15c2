package org.kinshipready.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinshipready.server.StaticFiles;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The error page for requests that reach no controller and whose sender is unknown, in the same frame as all other
 * pages.
 */
@Component
public class BarePage {

    private final TemplateEngine templates;
    private final Map<Language, Messages> messages;
    private final StaticFiles files;
    private final TrialBanner banner;

    BarePage(TemplateEngine templates, MessageSource messages, StaticFiles files, TrialBanner banner) {
        this.templates = templates;
        this.messages = Messages.inEachLanguage(messages);
        this.files = files;
        this.banner = banner;
    }

    /**
     * The page in a language, in UTF-8.
     *
     * @param reason the one given with the status, or null
     */
    public byte[] html(HttpStatus status, @Nullable String reason, Language language) {
        Layout layout = new Layout(
                Objects.requireNonNull(messages.get(language)),
                "/",
                null,
                null,
                List.of(),
                banner.shown(),
                null,
                files::address,
                () -> {
                    throw new IllegalStateException("This page has no form that posts");
                });
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render("site/error.jte", Map.of("layout", layout, "page", ErrorPage.of(status, reason)), page);
        return page.toByteArray();
    }
}
