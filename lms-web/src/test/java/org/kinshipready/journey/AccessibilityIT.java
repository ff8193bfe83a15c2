package org.kinshipready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinshipready.journey.EveryKindOfPage.Kind;
import org.kinshipready.journey.EveryKindOfPage.Who;
import org.springframework.util.FileSystemUtils;

/** Every kind of page, for people who see, read and press in different ways: WCAG 2.2, levels A and AA. */
class AccessibilityIT {

    /** Also what is left of 1280 at a zoom of 400 per cent. */
    private static final int NARROW = 320;

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final boolean AT_LENGTH = Boolean.getBoolean("lms.long");
    private static final Path SCREENSHOTS = Path.of(System.getProperty("lms.screenshots", "target/screenshots"));

    private static final Path COURSES = EveryKindOfStep.write();

    @RegisterExtension
    static final PackagedApplication application =
            new PackagedApplication("--lms.courses=" + COURSES, "--lms.trial.carers=4");

    private static Chromium chromium;
    private static Visitors english;

    @BeforeAll
    static void everybodyComes() {
        chromium = Chromium.launch();
        english = new Visitors(chromium, application.address(), "en", "carer1");
        EveryKindOfPage.prepare(application, COURSES, List.of(english));
    }

    @AfterAll
    static void everybodyLeaves() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        FileSystemUtils.deleteRecursively(COURSES);
    }

    static List<Kind> kinds() {
        return EveryKindOfPage.inOrder();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void servesEverybody(Kind kind) {
        Page page = english.page(kind.who());
        kind.way().accept(page);
        PageChecks checks = PageChecks.load(page);
        SoftAssertions softly = new SoftAssertions();
        for (int width : List.of(NARROW, DESK)) {
            page.setViewportSize(width, 800);
            softly.assertThat(checks.run("sideways")).as("wider than %d", width).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            softly.assertThat(checks.run("axe")).as("%d", width).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            softly.assertThat(checks.run(AT_LENGTH ? "axe" : "axeColours"))
                    .as("%d in the dark", width)
                    .isEmpty();
        }
        if (AT_LENGTH) {
            photographs(page, kind.name(), DESK, ColorScheme.LIGHT);
            photographs(page, kind.name(), PHONE, ColorScheme.DARK);
        }
        photographs(page, kind.name(), PHONE, ColorScheme.LIGHT);
        page.setViewportSize(NARROW, 800);
        softly.assertThat(checks.run("longWords")).as("wider with a long word").isEmpty();
        softly.assertThat(checks.run("smallTargets")).as("hard to hit").isEmpty();
        softly.assertThat(checks.run("unseenFocus")).as("focus not seen").isEmpty();
        softly.assertThat(checks.run("moving")).as("moves").isEmpty();
        softly.assertThat(checks.withTextSpacing("cut")).as("cut off").isEmpty();
        softly.assertThat(checks.withTextSpacing("sideways"))
                .as("wider with text spacing")
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        softly.assertThat(checks.run("unseenControls")).as("not seen").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        softly.assertAll();
    }

    @Test
    void mirrorsForLanguagesWrittenFromTheRight() {
        Page page = english.page(Who.READER);
        page.setViewportSize(NARROW, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        for (String path : List.of("/", EveryKindOfPage.COURSE, EveryKindOfPage.MODULE + "/check")) {
            page.navigate(path);
            page.evaluate("document.documentElement.dir = 'rtl'");
            assertThat(PageChecks.load(page).run("sideways")).as(path).isEmpty();
            Locator name = page.locator(".site-header__name");
            assertThat(name.boundingBox().x).as("the name is on the right").isGreaterThan(NARROW / 2.0);
        }
        double circle = page.locator("[type=radio]").first().boundingBox().x;
        assertThat(circle)
                .isGreaterThan(page.locator(".govuk-radios__label").first().boundingBox().x + 44);
    }

    /** Also for whoever reads in the dark: paper is white. */
    @Test
    void printsBlackOnWhiteWithoutWhatIsPressed() {
        Page page = english.page(Who.READER);
        page.setViewportSize(DESK, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        for (String path : List.of(
                EveryKindOfPage.COURSE + "/print",
                EveryKindOfPage.MODULE + "/words",
                EveryKindOfPage.MODULE + "/list")) {
            page.navigate(path);
            assertThat(style(page, "body", "color")).isEqualTo("rgb(0, 0, 0)");
            assertThat(style(page, "body", "backgroundColor")).isEqualTo("rgba(0, 0, 0, 0)");
            assertThat(page.locator(
                                    "header:visible, footer:visible, nav:visible, button:visible, .govuk-button:visible")
                            .count())
                    .as(path)
                    .isZero();
        }
        for (String path : List.of(EveryKindOfPage.COURSE + "/print", EveryKindOfPage.MODULE + "/list")) {
            page.navigate(path);
            assertThat(style(page, ".print-list > li", "breakInside")).isEqualTo("avoid");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.print-list > li'), '::before').border"))
                    .isEqualTo("2px solid rgb(0, 0, 0)");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
    }

    @Test
    void coursePrintsAllStepsWithoutForms() {
        Page page = english.page(Who.READER);
        Response response = page.navigate(EveryKindOfPage.COURSE + "/print");
        assertThat(response.headerValue("x-robots-tag")).isEqualTo("noindex");
        assertThat(page.locator("main form, main input").count()).isZero();
        assertThat(page.locator(".print-step h3").allInnerTexts())
                .containsExactly(
                        "All that a page can hold",
                        "A list for the fridge",
                        "Something to think about",
                        "Half past four",
                        "Questions",
                        "The page",
                        "A later page");
        assertThat(page.locator("main").innerText())
                .contains("They may think so.", "They ring again.", "The last words.");
    }

    private static Object style(Page page, String selector, String property) {
        return page.locator(selector).first().evaluate("(e, name) => getComputedStyle(e)[name]", property);
    }

    @Test
    void noticesWhatIsWrong() {
        Page page = english.page(Who.READER);
        page.navigate("/");
        page.setViewportSize(NARROW, 800);
        page.setContent("""
                <html><head><title>x</title></head><body><style>a { color: #ccc } .w { width: 900px } :focus { outline: 0 }
                .c { overflow: hidden; height: 10px } .b { border: 0; transition: color 1s; width: 9px; height: 9px }</style>
                <div class=w><a href=/>Pale</a></div><p class=c>Cut off</p><button class=b>x</button><button class=b>y</button>
                <p dir=rtl>\u06cc\u06c1 £22.95 \u06c1\u06d2</p>
                """);
        PageChecks checks = PageChecks.load(page);
        for (String check : List.of(
                "sideways",
                "longWords",
                "smallTargets",
                "reversedFigures",
                "cut",
                "unseenFocus",
                "unseenControls",
                "moving",
                "axeColours")) {
            assertThat(checks.run(check)).as(check).isNotEmpty();
        }
        assertThat(checks.run("axe")).anySatisfy(line -> assertThat(line).startsWith("color-contrast"));
        assertThat(checks.run("axe")).anySatisfy(line -> assertThat(line).startsWith("target-size"));
        assertThat(checks.run("axe")).anySatisfy(line -> assertThat(line).startsWith("html-has-lang"));
    }

    private static void photographs(Page page, String name, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 800);
        String picture = "every-" + name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(picture))
                .setFullPage(true));
    }
}
