package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.FileSystemUtils;

/** Somebody without a mouse or a touch screen, and without JavaScript: Tab, Space, Enter, the arrows, and letters. */
class KeyboardIT {

    private static final int MOST_STOPS = 80;
    private static final Path COURSES = EveryKindOfStep.write();

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication("--lms.courses=" + COURSES);

    private static Chromium chromium;

    private Page page;
    private int pagesLoaded;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void closeBrowser() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        FileSystemUtils.deleteRecursively(COURSES);
    }

    @Test
    void completesACourse() {
        try (var context = chromium.phone(false)) {
            page = context.newPage();
            page.onLoad(loaded -> pagesLoaded++);
            page.navigate(application.address() + "/");
            signsIn();
            follows("main a[href='/preparatory']");
            follows("main a[href='" + EveryKindOfPage.COURSE + "']");
            presses("main form button");
            startsTheModule();
            presses("main form button");
            ticksAndFinishes();
            writesAndFinishes();
            choosesAfterAnError();
            answersAfterAnError();
            goesPastTheExitNotice();
            startsTheModule();
            presses("main form button");
            assertThat(page).hasURL(Pattern.compile("/my-learning/certificates/every-kind$"));
            assertThat(page.locator(".govuk-panel__title")).isVisible();
        }
    }

    @Test
    void skipsTheHeader() {
        try (var context = chromium.phone(false)) {
            page = context.newPage();
            page.navigate(application.address() + EveryKindOfPage.MODULE + "/words");
            press("Tab");
            assertThat(page.locator(".govuk-skip-link")).isFocused();
            assertThat(page.locator(".govuk-skip-link")).isInViewport();
            press("Enter");
            press("Tab");
            assertThat(page.locator("main a").first()).isFocused();
        }
    }

    /** What doesn't fit scrolls in a box of its own, which the arrows reach. */
    @Test
    void scrollsAWideTable() {
        try (var context = chromium.phone(false)) {
            page = context.newPage();
            page.navigate(application.address() + EveryKindOfPage.MODULE + "/words");
            Locator table = page.locator(".course-text table").last();
            goesTo(table);
            assertThat((Boolean) table.evaluate("t => t.scrollWidth > t.clientWidth"))
                    .isTrue();
            press("ArrowRight");
            page.waitForCondition(() -> (Boolean) table.evaluate("t => t.scrollLeft > 0"));
        }
    }

    private void signsIn() {
        follows("header a[href^='/sign-in']");
        goesTo(page.locator("#username"));
        page.keyboard().type("carer1");
        press("Tab");
        page.keyboard().type("trial");
        arrivesBy("Enter");
    }

    private void startsTheModule() {
        follows("main a.govuk-button");
    }

    private void goesPastTheExitNotice() {
        follows("main a.govuk-button");
    }

    private void ticksAndFinishes() {
        Locator box = page.locator("[name=done]").nth(1);
        goesTo(box);
        press("Space");
        assertThat(box).isChecked();
        presses("main form button:not([name])");
    }

    private void writesAndFinishes() {
        goesTo(page.locator("textarea"));
        page.keyboard().type("Tea helped.");
        presses("main form button:not([name])");
    }

    private void choosesAfterAnError() {
        presses("main form button");
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        goesTo(page.locator("#choice-answer"));
        press("ArrowDown");
        assertThat(page.locator("#choice-ring")).isChecked();
        presses("main form button");
        follows("main a.govuk-button");
    }

    private void answersAfterAnError() {
        presses("main form button");
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        goesTo(page.getByRole(AriaRole.ALERT).locator("a").first());
        press("Enter");
        Locator who = page.locator("fieldset").first().locator("input");
        assertThat(who.first()).isFocused();
        press("ArrowDown");
        assertThat(who.last()).isChecked();
        for (int right = 0; right < 2; right++) {
            goesTo(page.locator("[type=checkbox]").nth(right));
            press("Space");
        }
        presses("main form button");
        follows("main a.govuk-button");
    }

    private void follows(String link) {
        goesTo(page.locator(link).first());
        arrivesBy("Enter");
    }

    private void presses(String button) {
        goesTo(page.locator(button).first());
        arrivesBy("Space");
    }

    /** Presses Tab until it has the focus. */
    private void goesTo(Locator target) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if ((Boolean) target.evaluate("e => e === document.activeElement")) {
                assertThat(target).isInViewport();
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Tab never comes to " + target + " at " + page.url());
    }

    private void arrivesBy(String key) {
        int before = pagesLoaded;
        press(key);
        page.waitForCondition(() -> pagesLoaded > before);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }
}
