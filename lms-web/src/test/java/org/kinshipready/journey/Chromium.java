package org.kinshipready.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The Chromium of this machine, without a window; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Nothing outside of this machine is asked for anything, wherever a link leads.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            "--no-first-run");
    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 800;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        Path program = Path.of(Objects.requireNonNullElse(System.getenv("LMS_CHROMIUM"), "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("The tests in a browser need Chromium, which isn't at " + program
                    + ": install it (Debian: apt-get install chromium) or set LMS_CHROMIUM to where it is.");
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIETLY));
        return new Chromium(playwright, browser);
    }

    /** A small phone of its own: no cookies, nothing remembered. */
    BrowserContext phone(boolean javaScript) {
        return browser.newContext(small().setJavaScriptEnabled(javaScript));
    }

    /** One without service workers, which take what a page sends past the routes of a test. */
    BrowserContext phoneWithoutWorkers() {
        return browser.newContext(small().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    private static Browser.NewContextOptions small() {
        return new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setLocale("en-GB");
    }

    /** One that obeys whatever a page says, even where the page's own policy forbids it. */
    BrowserContext careless() {
        return browser.newContext(new Browser.NewContextOptions().setBypassCSP(true));
    }

    /** The same, on one site: its addresses can be given without the site's own. */
    BrowserContext careless(String site) {
        return browser.newContext(
                new Browser.NewContextOptions().setBypassCSP(true).setBaseURL(site));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
