package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
        try (Carer carer = new Carer(chromium.phone(false), application.address(), false)) {
            carer.opens("/language/ur?from=" + plan.address());
            assertThat(carer.page().locator("html")).hasAttribute("dir", "rtl");
            Locator outcomes = carer.page().locator("ul[lang=en-GB]");
            assertThat(middle(outcomes.locator("li").first())).isLessThan(180);
            assertThat(outcomes).hasCSS("padding-left", "20px");

            Locator back = carer.page().locator(".govuk-back-link");
            assertThat(middle(back)).isGreaterThan(180);
            assertThat(back).hasCSS("padding-left", "0px");
        }
    }

    @Test
    void anOptionIsTickedOnTheRightOfItsWords() {
        try (Carer carer = new Carer(chromium.phone(false), application.address(), false)) {
            carer.opens("/language/ur?from=" + plan.address() + "/what-a-plan-is/check");
            Locator option = carer.page().locator(".govuk-radios__item").first();
            Locator label = option.locator("label");
            assertThat(middle(option.locator("input"))).isGreaterThan(middle(label));
            assertThat(label.locator("bdi")).hasCSS("direction", "ltr");
            Object drawn = label.evaluate("label => parseFloat(getComputedStyle(label, '::before').right)");
            assertThat(drawn).isEqualTo(2);
        }
    }

    private static double middle(Locator element) {
        var box = element.boundingBox();
        return box.x + box.width / 2;
    }
}
