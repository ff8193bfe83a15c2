package org.kinshipready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinshipready.journey.EveryKindOfPage.Kind;
import org.springframework.util.FileSystemUtils;

/** Every kind of page in Welsh and Urdu, on a narrow screen; {@link AccessibilityIT} looks at the English ones closer. */
class TranslatedPagesIT {

    private static final int NARROW = 320;

    private static final Path COURSES = EveryKindOfStep.write();

    @RegisterExtension
    static final PackagedApplication application =
            new PackagedApplication("--lms.courses=" + COURSES, "--lms.trial.carers=4");

    private static Chromium chromium;
    private static Visitors welsh;
    private static Visitors urdu;

    @BeforeAll
    static void everybodyComes() {
        chromium = Chromium.launch();
        welsh = new Visitors(chromium, application.address(), "cy", "carer2");
        urdu = new Visitors(chromium, application.address(), "ur", "carer4");
        EveryKindOfPage.prepare(application, COURSES, List.of(welsh, urdu));
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
    void servesWelshReaders(Kind kind) {
        servesReadersOf("cy", welsh, kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void servesUrduReaders(Kind kind) {
        servesReadersOf("ur", urdu, kind);
    }

    private static void servesReadersOf(String language, Visitors readers, Kind kind) {
        Page page = readers.page(kind.who());
        kind.way().accept(page);
        page.setViewportSize(NARROW, 800);
        PageChecks checks = PageChecks.load(page);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(checks.run("sideways")).isEmpty();
        assertThat(checks.run("longWords")).isEmpty();
        assertThat(checks.run("smallTargets")).isEmpty();
        assertThat(checks.run("reversedFigures")).isEmpty();
        assertThat(checks.run("axe")).isEmpty();
    }
}
