package org.kinshipready.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.kinshipready.journey.EveryKindOfPage.Who;

/**
 * One of each who visits, each with a browser of their own, all in one language.
 *
 * <p>The site's scripts don't reach them: a form is sent by the browser, and its page follows at once. What the scripts
 * add is tried in {@link WeakSignalIT}.
 */
final class Visitors {

    private static final Pattern SCRIPTS = Pattern.compile(".*/(queue|keep|phone)[^/]*[.]js");

    private final Map<Who, Page> pages = new EnumMap<>(Who.class);
    private final String learner;

    /**
     * Opens their browsers.
     *
     * @param learner the account of the one who has begun the course
     */
    Visitors(Chromium chromium, String site, String language, String learner) {
        this.learner = learner;
        for (Who who : Who.values()) {
            BrowserContext context = chromium.careless(site);
            context.route(SCRIPTS, Route::abort);
            Page page = context.newPage();
            page.navigate("/language/" + language);
            pages.put(who, page);
        }
    }

    Page page(Who who) {
        return pages.get(who);
    }

    void signIn() {
        signIn(Who.NEWCOMER, "carer3");
        signIn(Who.LEARNER, learner);
        signIn(Who.MANAGER, "manager");
    }

    private void signIn(Who who, String account) {
        Page page = pages.get(who);
        page.navigate("/sign-in");
        page.locator("#username").fill(account);
        page.locator("#password").fill("trial");
        EveryKindOfPage.sends(page);
    }
}
