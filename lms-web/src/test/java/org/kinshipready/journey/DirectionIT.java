package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;

/** How a course in English stands on pages in Urdu: what is around it is mirrored, and the course itself is not. */
class DirectionIT {

    private final Course plan = ShippedCourses.read(Pathway.PREPARATORY, "support-plan");

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication();

    private static Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void whatIsAroundACourseInEnglishIsMirrored() {
        try (BrowserContext phone = chromium.phone(false)) {
            Page page = inUrdu(phone, plan.address());
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            Locator outcomes = page.locator("ul[lang=en-GB]");
            assertThat(outcomes).hasCSS("direction", "ltr");
            assertThat(outcomes).hasCSS("padding-left", "20px");

            Locator back = page.locator(".govuk-back-link");
            assertThat(middle(back)).isGreaterThan(180);
            assertThat(back).hasCSS("padding-left", "0px");
        }
    }

    @Test
    void anOptionIsTickedOnTheRightOfItsWords() {
        try (BrowserContext phone = chromium.phone(false)) {
            Page page = inUrdu(phone, plan.address() + "/what-a-plan-is/check");
            Locator option = page.locator(".govuk-radios__item").first();
            Locator label = option.locator("label");
            assertThat(middle(option.locator("input"))).isGreaterThan(middle(label));
            assertThat(label.locator("bdi")).hasCSS("direction", "ltr");
            Object drawn = label.evaluate("label => parseFloat(getComputedStyle(label, '::before').right)");
            assertThat(drawn).isEqualTo(2);
        }
    }

    /** Not as a {@link Carer}, who keeps no cookie as long as they only read: a language is one that they chose. */
    private static Page inUrdu(BrowserContext phone, String path) {
        Page page = phone.newPage();
        page.navigate(application.address() + "/language/ur?from=" + path);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        return page;
    }

    private static double middle(Locator element) {
        var box = element.boundingBox();
        return box.x + box.width / 2;
    }
}
