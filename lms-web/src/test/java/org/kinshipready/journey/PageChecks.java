package org.kinshipready.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The checks of {@code checks.js}, and axe-core's, on a page that a browser shows. */
final class PageChecks {

    private static final String AXE = read("/axe.min.js");
    private static final String OWN = read("/org/kinshipready/journey/checks.js");

    /** As a reader may set it, by WCAG's criterion 1.4.12. */
    private static final String TEXT_SPACING = """
            * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
            p { margin-bottom: 2em !important }""";

    private final Page page;

    private PageChecks(Page page) {
        this.page = page;
    }

    static PageChecks load(Page page) {
        page.waitForLoadState(); // A button may have been pressed just now, and its page be without its style yet.
        page.evaluate("() => {" + AXE + "; " + OWN + "}");
        return new PageChecks(page);
    }

    /** What the check with this name finds wrong. */
    List<String> run(String check) {
        return ((List<?>) page.evaluate("name => window.checks[name]()", check))
                .stream().map(String::valueOf).toList();
    }

    List<String> withTextSpacing(String check) {
        var style = page.addStyleTag(new Page.AddStyleTagOptions().setContent(TEXT_SPACING));
        List<String> wrong = run(check);
        style.evaluate("style => style.remove()");
        return wrong;
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(PageChecks.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
