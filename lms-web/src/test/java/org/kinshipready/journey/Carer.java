package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kinshipready.content.Question;

/** A person with a browser. Of every page they come to it is checked that it keeps to what all pages promise. */
final class Carer implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("lms.screenshots", "target/screenshots"));
    private static final int DESK_WIDTH = 1280;

    private final BrowserContext context;
    private final String site;
    private final Page page;
    private final boolean camera;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private int pagesLoaded;
    private boolean metTheSignIn;

    /**
     * Somebody who comes to the site.
     *
     * @param camera whether they keep pictures of what they see
     */
    Carer(BrowserContext context, String site, boolean camera) {
        this.context = context;
        this.site = site;
        this.camera = camera;
        this.page = context.newPage();
        context.onRequest(this::staysHere);
        context.onResponse(this::note);
        context.onConsoleMessage(this::note);
        page.onPageError(error -> troubles.add(page.url() + ": " + error));
        page.onLoad(loaded -> pagesLoaded++);
    }

    // --- What people do ---

    void opens(String path) {
        arrivesBy(() -> page.navigate(site + path));
    }

    void follows(String link) {
        arrivesBy(() -> link(link).click());
    }

    void presses(String button) {
        arrivesBy(() -> page.getByRole(AriaRole.BUTTON, named(button)).click());
    }

    void types(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void chooses(Question question, List<Integer> options) {
        for (int option : options) {
            options(question).nth(option).check();
        }
    }

    void chooses(String group, String option) {
        page.getByRole(AriaRole.GROUP, named(group))
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    byte[] downloads(String link) {
        Download download = page.waitForDownload(() -> link(link).click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // --- What they see ---

    Page page() {
        return page;
    }

    /** Where they are on the site. */
    String place() {
        return URI.create(page.url()).getRawPath();
    }

    /** The first link with these words in it, be it drawn as a button. */
    Locator link(String words) {
        var named = new Page.GetByRoleOptions().setName(words);
        return page.getByRole(AriaRole.LINK, named)
                .or(page.locator("a").and(page.getByRole(AriaRole.BUTTON, named)))
                .first();
    }

    Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, named(words));
    }

    /** What stands beneath a heading of "My learning". */
    Locator section(String pathway) {
        return page.locator("h2:text-is(\"" + pathway + "\") + *");
    }

    /** What stands beside a word in a list of facts. */
    String reads(String key) {
        return page.locator("dt:text-is(\"" + key + "\") + dd").innerText();
    }

    /** The page's own words, without the frame around every page. */
    String text() {
        return page.locator("main").innerText();
    }

    /** The options of a question in a quiz that is to be answered. */
    Locator options(Question question) {
        return page.getByRole(AriaRole.GROUP, named(question.text()))
                .getByRole(question.many() ? AriaRole.CHECKBOX : AriaRole.RADIO);
    }

    void seesChosen(Question question, List<Integer> options) {
        for (int option = 0; option < question.options().size(); option++) {
            assertThat(options(question).nth(option))
                    .isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(options.contains(option)));
        }
    }

    /** What was answered with an error status, such as "404 /nowhere", since this was last asked. */
    List<String> refusals() {
        List<String> seen = List.copyOf(refusals);
        refusals.clear();
        return seen;
    }

    /** Keeps the page as a picture, on a phone and on a desk. */
    void photographs(String name) {
        if (!camera) {
            return;
        }
        var phone = page.viewportSize();
        photographs(name, phone.width);
        page.setViewportSize(DESK_WIDTH, phone.height);
        fitsTheScreen();
        photographs(name, DESK_WIDTH);
        page.setViewportSize(phone.width, phone.height);
    }

    private void photographs(String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }

    // --- What every page promises ---

    private void arrivesBy(Runnable act) {
        int before = pagesLoaded;
        act.run();
        page.waitForCondition(() -> pagesLoaded > before);
        metTheSignIn |= place().equals("/sign-in");

        assertThat(troubles).as("troubles up to %s", page.url()).isEmpty();
        assertThat(page.title()).endsWith(" - Kinship Ready");
        assertThat(page.locator("h1")).hasCount(1);
        fitsTheScreen();
        if (!metTheSignIn) {
            assertThat(context.cookies()).as("cookies at %s", page.url()).isEmpty();
        }
    }

    private void fitsTheScreen() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    private void staysHere(Request request) {
        if (!request.url().startsWith(site + "/")) {
            troubles.add(page.url() + " asks " + request.url());
        }
    }

    private void note(Response response) {
        if (response.status() >= 400) {
            refusals.add(response.status() + " " + URI.create(response.url()).getRawPath());
        }
    }

    private void note(ConsoleMessage message) {
        // Chromium says there, too, what was answered with an error status.
        boolean refusal = message.text().startsWith("Failed to load resource: the server responded with a status of");
        if (message.type().equals("error") && !refusal) {
            troubles.add(page.url() + ": " + message.text());
        }
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }
}
