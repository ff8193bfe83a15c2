package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;

/** How a reader without JavaScript finds a page by its words, in a real browser on a small phone. */
class SearchIT {

    private final Course legalOptions = ShippedCourses.read(Pathway.PREPARATORY, "legal-options");

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
    void findsFromAStepWhatWasMisspelled() {
        try (Carer carer = new Carer(chromium.phone(false), application.address(), true)) {
            carer.opens(legalOptions.address() + "/" + legalOptions.steps().getFirst());
            carer.types("Search Preparatory training", "gaurdianship order");
            carer.presses("Search");
            assertThat(carer.place()).isEqualTo("/search");
            assertThat(carer.heading("Search Preparatory training")).isVisible();
            assertThat(carer.page().getByLabel("Words to look for")).hasValue("gaurdianship order");
            assertThat(carer.page().getByRole(AriaRole.STATUS)).containsText("results for “gaurdianship order”");

            carer.follows("guardianship order");
            assertThat(carer.page().getByLabel("Words to look for")).hasValue("guardianship order");
            Locator results = carer.page().locator("ol h2 a");
            assertThat(results.evaluateAll("links => links.map(link => link.getAttribute('href'))")
                            .toString())
                    .contains("/preparatory/")
                    .doesNotContain("/ongoing/");
            carer.photographs("search");

            carer.follows(results.first().innerText());
            assertThat(carer.place()).startsWith("/preparatory/");
            assertThat(carer.refusals()).isEmpty();
            assertThat(application.log()).doesNotContain(" WARN ", " ERROR ", "rdianship");
        }
    }

    @Test
    void goesFromTheFirstPageToThePathwayToSearch() {
        try (Carer carer = new Carer(chromium.phone(false), application.address(), false)) {
            carer.opens("/");
            carer.follows("Search");
            assertThat(carer.heading("Where do you want to search?")).isVisible();
            carer.page().locator("main a").last().click();
            carer.types("Words to look for", "zzqx");
            carer.presses("Search");
            assertThat(carer.page().getByRole(AriaRole.STATUS)).hasText("We found nothing for “zzqx”.");
            assertThat(carer.page().getByRole(AriaRole.MAIN).getByText("Talk to someone"))
                    .isVisible();
        }
    }
}
