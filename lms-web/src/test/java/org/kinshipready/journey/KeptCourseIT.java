package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.people.PersonId;
import org.kinshipready.storage.TestMongo;
import org.springframework.util.FileSystemUtils;

/** A course that a carer keeps on their phone is read without a signal, and what they do there arrives later. */
class KeptCourseIT {

    private static final String COPY = "You are reading a kept copy.";
    private static final String NO_SIGNAL = "There is no signal";
    private static final String FINISHED = "I’ve finished this page";

    private static final String NEWER = "There is a newer copy:";
    private static final String SMALL = EveryKindOfPage.COURSE;
    private static final String CHANGED = EveryKindOfPage.MODULE + "/words";

    private static final TestMongo database = TestMongo.fresh();
    private static final Path COURSES = EveryKindOfStep.write();

    @RegisterExtension
    static final PackagedApplication application =
            new PackagedApplication("--spring.mongodb.uri=" + database.uri(), "--lms.courses=" + COURSES);

    private static Chromium chromium;

    private final Course course = ShippedCourses.read(Pathway.PREPARATORY, "support-plan");
    private final CourseModule module = course.modules().getFirst();
    private final StepId text = course.steps().getFirst();
    private final StepId quiz = course.steps().stream()
            .filter(id -> course.step(id).orElseThrow() instanceof Step.Quiz)
            .findFirst()
            .orElseThrow();

    private Phone phone;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void closeBrowser() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        database.close();
        FileSystemUtils.deleteRecursively(COURSES);
    }

    @BeforeEach
    void aPhone() {
        phone = new Phone(chromium.phone(true), application.address(), course);
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void aReaderWithoutAnAccountReadsAKeptCourse() {
        phone.opens(course.address());
        assertThat(phone.workers()).isZero();
        keepsTheCourse();

        phone.losesSignal();
        phone.opens(course.address() + "/" + module.id());
        assertThat(phone.page().getByText(COPY)).isVisible();
        assertThat(phone.heading(module.title())).isVisible();
        assertThat(phone.button(FINISHED)).isHidden();
        phone.opens(quiz);
        phone.presses("Check my answers");
        assertThat(phone.status()).containsText("There is no signal, so this can’t be checked or kept now.");
        phone.opens("/ongoing/school");
        assertThat(phone.heading(NO_SIGNAL)).isVisible();
        phone.link(course.title()).click();
        assertThat(phone.heading(course.title())).isVisible();
        assertThat(phone.page().getByText(COPY)).isVisible();

        phone.findsSignal();
        phone.opens(course.address());
        assertThat(phone.page().getByText(COPY)).isHidden();
        phone.presses("Remove from this phone");
        assertThat(phone.page().getByText("It is no longer on this phone.")).isVisible();
        phone.losesSignal();
        phone.opens(text);
        assertThat(phone.heading(NO_SIGNAL)).isVisible();
        assertThat(phone.link(course.title())).isHidden();
    }

    @Test
    void whatALearnerDoesOnAKeptPageArrivesOnceLater() {
        phone.signsIn("carer1");
        phone.opens(course.address());
        keepsTheCourse();
        assertThat(phone.keptText()).doesNotContain("Carer 1", "/sign-out", "name=\"_csrf\"");

        phone.losesSignal();
        phone.opens(text);
        phone.presses(FINISHED);
        assertThat(phone.status())
                .containsText("Waiting for signal: kept on this phone, and sent as soon as there is one.");
        phone.opens(quiz);
        for (Locator question : phone.page().getByRole(AriaRole.GROUP).all()) {
            question.locator("input").first().check();
        }
        phone.presses("Check my answers");
        assertThat(phone.status())
                .containsText("Waiting for signal: kept on this phone, and sent as soon as there is one.");
        assertThat(enrolment()).isNull();

        Instant back = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        phone.findsSignal();
        assertThat(phone.status()).containsText("What waited on this phone has arrived.");
        Document ticks = enrolment().get("ticks", Document.class);
        assertThat(ticks.getDate(text.toString()).toInstant()).isAfterOrEqualTo(back);
        assertThat(enrolment().get("answers", Document.class)).containsOnlyKeys(quiz.toString());
        assertThat(phone.taken()).containsExactly("204 " + phone.address(text), "204 " + phone.address(quiz));
    }

    @Test
    void signingOutTakesKeptCoursesAway() {
        phone.signsIn("carer2");
        phone.opens(course.address());
        keepsTheCourse();
        phone.presses("Sign out");
        assertThat(phone.page()).hasURL(application.address() + "/");

        await().untilAsserted(() -> {
            assertThat(phone.caches()).isZero();
            assertThat(phone.workers()).isZero();
        });
        phone.keeps(0);
    }

    @Test
    void aKeptCourseIsRenewedAsAWholeAndSaysWhenItWasKept() throws IOException {
        phone.opens(SMALL);
        keepsTheCourse();
        assertThat(phone.page().getByText(savedToday())).isVisible();
        phone.losesSignal();
        readsKept(CHANGED, "The last words.");
        assertThat(phone.page().getByText(savedToday())).isVisible();
        assertThat(phone.page().getByText(NEWER)).isHidden();
        phone.findsSignal();

        application.stop();
        publishNewerWords();
        application.start();
        phone.context().route("**" + CHANGED, Route::abort);
        phone.opens(SMALL);
        assertThat(phone.page().getByText(NEWER)).isVisible();
        assertThat(phone.button("Save the newer copy")).isEnabled();
        phone.losesSignal();
        readsKept(SMALL, "It holds one of each");
        assertThat(phone.page().locator("main")).containsText("Version 1.0.0");
        readsKept(CHANGED, "The last words.");
        assertThat(phone.page().getByText(NEWER)).isVisible();
        readsKept(EveryKindOfPage.MODULE + "/list", "Tick what you have.");
        phone.findsSignal();
        phone.context().unroute("**" + CHANGED);

        List<String> fetched = fetchedByTheWorker();
        phone.opens(EveryKindOfPage.MODULE + "/list");
        await().untilAsserted(
                        () -> assertThat(phone.kept(SMALL + "/offline.json")).doesNotContain("older"));
        assertThat(fetched).contains(SMALL + "/offline.json", CHANGED).doesNotContain("/help", EveryKindOfPage.MODULE);
        fetched.clear();
        phone.opens(SMALL);
        assertThat(phone.page().getByText(savedToday())).isVisible();
        phone.opens(EveryKindOfPage.MODULE);
        assertThat(fetched).noneMatch(address -> address.contains("offline"));
        phone.losesSignal();
        readsKept(CHANGED, "Words that were changed.");
        assertThat(phone.page().getByText(NEWER)).isHidden();
    }

    @Test
    void aCopyKeptByAnEarlierWorkerIsReadAndThenRenewed() {
        phone.opens(course.address());
        keepsTheCourse();
        asAnEarlierWorkerKeptIt();
        phone.losesSignal();
        readsKept(course.address() + "/" + module.id(), module.title());
        phone.findsSignal();

        phone.opens(course.address() + "/" + module.id());
        await().untilAsserted(() ->
                assertThat(phone.kept(course.address() + "/offline.json")).contains("names"));
        await().untilAsserted(() -> assertThat(phone.kept(course.address())).isEmpty());
        phone.losesSignal();
        readsKept(phone.address(text), savedToday());
    }

    @Test
    void isReadAlsoWhenItsWorkerWasAsleepAsTheSignalWent() {
        phone.opens(course.address());
        keepsTheCourse();
        phone.putsWorkersToSleep();
        phone.losesSignal();
        readsKept(course.address(), course.title());
        phone.putsWorkersToSleep();
        phone.findsSignal();
        phone.opens(course.address());
        assertThat(phone.page().getByText(COPY)).isHidden();
    }

    @Test
    void aWithdrawnCourseGoes() {
        String course = "/ongoing/leading-a-group";
        phone.opens(course);
        keepsTheCourse();
        try (BrowserContext desk = chromium.careless(application.address())) {
            Page manager = desk.newPage();
            manager.navigate("/sign-in");
            manager.locator("#username").fill("manager");
            manager.locator("#password").fill("trial");
            EveryKindOfPage.sends(manager);
            manager.navigate("/manage" + course);
            manager.locator("#reason").fill("It is being checked.");
            EveryKindOfPage.sends(manager);
        }

        phone.opens(course);
        await().untilAsserted(
                        () -> assertThat(phone.kept(course + "/offline.json")).isEmpty());
        phone.losesSignal();
        phone.opens(course);
        assertThat(phone.heading(NO_SIGNAL)).isVisible();
    }

    private void readsKept(String path, String words) {
        phone.opens(path);
        assertThat(phone.page().getByText(COPY)).isVisible();
        assertThat(phone.page().locator("main")).containsText(words);
    }

    private static String savedToday() {
        return "Saved on "
                + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
                        .format(LocalDate.now(ZoneId.of("Europe/London")));
    }

    private static void publishNewerWords() throws IOException {
        Path about = COURSES.resolve("preparatory/every-kind/course.md");
        Files.writeString(
                about,
                Files.readString(about)
                        .replace("version: 1.0.0", "version: 1.0.1")
                        .replace("  1.0.0: First version", "  1.0.0: First version\n  1.0.1: Better words"));
        Path words = COURSES.resolve("preparatory/every-kind/kinds.md");
        Files.writeString(words, Files.readString(words).replace("The last words.", "Words that were changed."));
    }

    /** What the service worker asks the site for to keep it, from now on. */
    private List<String> fetchedByTheWorker() {
        List<String> fetched = new CopyOnWriteArrayList<>();
        phone.context().onRequest(request -> {
            if (request.headers().containsKey("kept-language")) {
                fetched.add(URI.create(request.url()).getPath());
            }
        });
        return fetched;
    }

    /** Pages under their paths alone, and the list as the site gave it then. */
    private void asAnEarlierWorkerKeptIt() {
        phone.page().evaluate("""
                async course => {
                  const cache = await caches.open('kinship');
                  const address = course + '/offline.json';
                  const list = await (await cache.match(address)).json();
                  for (const [path, key] of Object.entries(list.names)) {
                    await cache.put(path, await cache.match(key));
                    await cache.delete(key);
                  }
                  const { title, bytes, sensitive, addresses } = list;
                  await cache.put(address, new Response(JSON.stringify({ title, bytes, sensitive, addresses })));
                }""", course.address());
    }

    private void keepsTheCourse() {
        phone.page().getByText("Keep this course on this phone").click();
        assertThat(phone.page().getByText("This course is on this phone.")).isVisible();
    }

    private Document enrolment() {
        return database.template()
                .findById(PersonId.of("trial", "carer1") + ":" + course.id(), Document.class, "enrolments");
    }
}
