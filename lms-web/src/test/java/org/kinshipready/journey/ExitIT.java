package org.kinshipready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;

/** Leaving a sensitive page fast, in a real browser. */
class ExitIT {

    private static final String EXIT = "Exit this page";
    private static final String WEATHER = "https://www.bbc.co.uk/weather";

    /** Whether what has the focus lies beneath the strip that the button is on. */
    private static final String COVERED = """
            () => {
              const focused = document.activeElement;
              const strip = document.querySelector('.exit-this-page');
              if (!focused || focused === document.body || strip.contains(focused)) return '';
              const it = focused.getBoundingClientRect();
              const button = strip.querySelector('a').getBoundingClientRect();
              return it.top < button.bottom && it.bottom > button.top && it.right > button.left
                  ? focused.textContent.trim() : '';
            }
            """;

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication();

    private static Chromium chromium;

    private final Course course = ShippedCourses.read(Pathway.ONGOING, "family-time");
    private final CourseModule module = course.modules().stream()
            .filter(CourseModule::sensitive)
            .findFirst()
            .orElseThrow();

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

    /** Opens the module as somebody who hasn't been told of the button yet. */
    private Page arrives(BrowserContext phone) {
        Page page = phone.newPage();
        page.navigate(application.address() + course.address() + "/" + module.id());
        return page;
    }

    private static void press(Page page, String link) {
        page.getByRole(AriaRole.MAIN).getByText(link).click();
    }

    private static String heading(Page page) {
        return page.locator("h1").textContent();
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void leavesNothingBehindThatBackWouldShow(boolean javaScript) {
        try (BrowserContext phone = chromium.phone(javaScript)) {
            Page page = arrives(phone);
            assertThat(heading(page)).isEqualTo("Before you go on");
            press(page, "Go on to the page");
            assertThat(heading(page)).isEqualTo(module.title());
            assertThat(page.url()).endsWith("/" + module.id());
            page.locator(".exit-this-page").getByText(EXIT).click();
            // It can't be reached from here: the browser shows so, under the same address.
            page.waitForCondition(() -> page.url().equals(WEATHER) || page.url().startsWith("chrome-error:"));

            assertThat(phone.cookies(application.address())).isEmpty();
            page.goBack();
            assertThat(heading(page)).isEqualTo("Before you go on");
        }
    }

    @Test
    void endsTheSessionOfWhoeverIsSignedIn() {
        try (BrowserContext phone = chromium.phone(false)) {
            Page page = arrives(phone);
            page.navigate(application.address() + "/sign-in");
            page.getByLabel("Account name").fill("carer1");
            page.getByLabel("Password").fill("trial");
            page.locator("main form button").click();
            var left = phone.request()
                    .get(
                            application.address() + "/exit",
                            RequestOptions.create().setMaxRedirects(0));
            assertThat(left.headers()).containsEntry("location", WEATHER);

            page.navigate(application.address() + "/my-learning");
            assertThat(page.url()).contains("/sign-in");
        }
    }

    @ParameterizedTest
    @CsvSource({"360, 740", "1280, 800", "320, 256"})
    void theButtonCoversNothingThatIsReachedByKeyboard(int width, int height) {
        try (BrowserContext phone = chromium.phone(false)) {
            Page page = arrives(phone);
            press(page, "Go on to the page");
            page.setViewportSize(width, height);
            List<String> covered = new ArrayList<>();
            module.steps().forEach(step -> {
                page.navigate(application.address() + course.address() + "/" + module.id() + "/" + step.id());
                for (String key : List.of("Tab", "Shift+Tab")) {
                    for (int i = 0; i < 40; i++) {
                        page.keyboard().press(key);
                        covered.add(String.valueOf(page.evaluate(COVERED)));
                    }
                }
            });
            assertThat(covered).hasSizeGreaterThan(100).containsOnly("");
        }
    }
}
