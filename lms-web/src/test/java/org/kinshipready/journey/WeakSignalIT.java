package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.people.PersonId;
import org.kinshipready.storage.TestMongo;

/** Nothing that a carer gives is lost on a phone whose signal comes and goes, and nothing arrives twice. */
class WeakSignalIT {

    private static final String WAITING = "Waiting for signal: kept on this phone";

    private static final TestMongo database = TestMongo.fresh();

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication("--spring.mongodb.uri=" + database.uri());

    private static Chromium chromium;

    private final Course course = ShippedCourses.read(Pathway.PREPARATORY, "legal-options");
    private final StepId reflection = first(Step.Reflection.class);

    private BrowserContext phone;
    private Page page;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
        database.close();
    }

    @BeforeEach
    void aPhone() {
        phone = chromium.phone(true);
        phone.onResponse(this::note);
        page = phone.newPage();
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void aReflectionWrittenWithoutASignalArrivesOnce() {
        signsIn("carer1");
        opens(reflection);
        phone.setOffline(true);
        page.getByLabel("You can write here, if you like").fill("A walk with my sister");
        assertThat(status()).containsText(WAITING);

        page.close();
        phone.setOffline(false);
        Instant back = Instant.now();
        page = phone.newPage();
        opens(reflection);

        assertThat(page.getByLabel("You can write here, if you like")).hasValue("A walk with my sister");
        assertThat(status()).containsText("What waited on this phone has arrived.");
        assertThat(stored("carer1", reflection)).containsEntry("text", "A walk with my sister");
        assertThat(stored("carer1", reflection).getDate("savedAt").toInstant()).isAfter(back);
        assertThat(stored("carer1", reflection).getDate("phoneAt").toInstant()).isBefore(back);
        assertThat(taken).containsExactly("204 " + address(reflection));
    }

    private Document stored(String account, StepId step) {
        String id = PersonId.of("trial", account) + ":" + course.id() + ":" + step;
        return database.template().findById(id, Document.class, "reflections");
    }

    private String address(StepId step) {
        return course.address() + "/" + step;
    }

    private void opens(StepId step) {
        page.navigate(application.address() + address(step));
    }

    private Locator status() {
        return page.locator("#keep");
    }

    private void signsIn(String account) {
        page.navigate(application.address() + "/sign-in");
        page.getByLabel("Account name").fill(account);
        page.getByLabel("Password").fill("trial");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")))
                .isVisible();
    }

    /** What was sent to a step, and how it was answered. */
    private void note(Response response) {
        if (response.request().method().equals("POST") && response.url().contains(course.address())) {
            taken.add(response.status() + " "
                    + response.url().substring(application.address().length()));
        }
    }

    private StepId first(Class<? extends Step> kind) {
        return course.steps().stream()
                .filter(id -> kind.isInstance(course.step(id).orElseThrow()))
                .findFirst()
                .orElseThrow();
    }
}
