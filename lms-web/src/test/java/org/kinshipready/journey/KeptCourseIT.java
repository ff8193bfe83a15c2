package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** A course that a carer keeps on their phone is read without a signal, and what they do there arrives later. */
class KeptCourseIT {

    private static final String COPY = "You are reading a kept copy.";
    private static final String NO_SIGNAL = "There is no signal";
    private static final String FINISHED = "I’ve finished this page";

    private static final TestMongo database = TestMongo.fresh();

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication("--spring.mongodb.uri=" + database.uri());

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
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
        database.close();
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

    private void keepsTheCourse() {
        phone.page().getByText("Keep this course on this phone").click();
        assertThat(phone.page().getByText("This course is on this phone.")).isVisible();
    }

    private Document enrolment() {
        return database.template()
                .findById(PersonId.of("trial", "carer1") + ":" + course.id(), Document.class, "enrolments");
    }
}
