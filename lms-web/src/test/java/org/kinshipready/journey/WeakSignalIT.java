package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.springframework.data.mongodb.core.MongoTemplate;

/** Nothing that a carer gives is lost on a phone whose signal comes and goes, and nothing arrives twice. */
class WeakSignalIT {

    private static final String WAITING = "Waiting for signal: kept on this phone";
    private static final String SENT_LATER = WAITING + ", and sent as soon as there is one.";
    private static final String ARRIVED = "What waited on this phone has arrived.";
    private static final String FINISHED = "I’ve finished this page";
    private static final String CHECK = "Check my answers";
    private static final String SIGN_OUT = "Sign out";

    private static final TestMongo database = TestMongo.fresh();
    private static final MongoTemplate mongo = database.template();

    @RegisterExtension
    static final PackagedApplication application =
            new PackagedApplication("--spring.mongodb.uri=" + database.uri(), "--lms.trial.carers=20");

    private static Chromium chromium;
    private static int carers;

    private final Course course = ShippedCourses.read(Pathway.PREPARATORY, "legal-options");
    private final StepId text = first(Step.Page.class);
    private final StepId quiz = first(Step.Quiz.class);
    private final StepId list = first(Step.Checklist.class);
    private final StepId reflection = first(Step.Reflection.class);
    private final String carer = "carer" + ++carers;

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
        phone.signsIn(carer);
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    // --- Given without a signal ---

    @Test
    void whatIsWrittenWithoutASignalArrivesOnce() {
        phone.opens(reflection);
        phone.losesSignal();
        phone.writes("A walk with my sister");
        assertThat(phone.status()).containsText(WAITING);

        Instant back = reopensWithASignal(reflection);

        assertThat(phone.writing()).hasValue("A walk with my sister");
        assertThat(phone.status()).containsText(ARRIVED);
        assertThat(written(carer).getString("text")).isEqualTo("A walk with my sister");
        assertThat(time(written(carer), "savedAt")).isAfterOrEqualTo(back);
        assertThat(time(written(carer), "phoneAt")).isBefore(back);
        arrivedOnce(reflection);
    }

    @Test
    void whatIsTickedWithoutASignalArrivesOnce() {
        phone.opens(list);
        phone.losesSignal();
        Locator second = phone.page().locator("[name=done]").nth(1);
        second.check();
        assertThat(phone.status()).containsText(WAITING);

        Instant back = reopensWithASignal(list);

        assertThat(phone.page().locator("[name=done]").nth(1)).isChecked();
        assertThat(phone.status()).containsText(ARRIVED);
        Document checked = at(enrolment(carer), "checked", list);
        assertThat(checked).hasSize(1);
        checked.keySet().forEach(thing -> assertThat(time(checked, thing)).isAfterOrEqualTo(back));
        arrivedOnce(list);
    }

    @Test
    void answersGivenBeforeTheSignalWentAreThereAfterwards() {
        phone.opens(quiz);
        option(0, 1).check();
        assertThat(phone.status()).containsText("Saved.");
        phone.losesSignal();
        option(1, 0).check();
        assertThat(phone.status()).containsText(WAITING);

        reopensWithASignal(quiz);

        assertThat(option(0, 1)).isChecked();
        assertThat(option(1, 0)).isChecked();
        assertThat(phone.status()).containsText(ARRIVED);
        assertThat(at(enrolment(carer), "drafts", quiz)).hasSize(2);
        assertThat(phone.taken()).hasSize(2);
    }

    @Test
    void finishingAPageWithoutASignalLeadsOnAndArrivesOnce() {
        phone.opens(text);
        phone.losesSignal();
        phone.presses(FINISHED);
        assertThat(phone.status()).containsText(SENT_LATER);
        assertThat(phone.status().getByText("Go on to the next page")).isVisible();

        Instant back = reopensWithASignal(text);

        assertThat(phone.status()).containsText(ARRIVED);
        assertThat(time(at(enrolment(carer), "ticks"), text.toString())).isAfterOrEqualTo(back);
        assertThat(time(at(enrolment(carer), "phoneTimes"), text.toString())).isBefore(back);
        arrivedOnce(text);
        phone.status().getByText("Go on").click();
        assertThat(phone.page()).not().hasURL(application.address() + phone.address(text));
    }

    @Test
    void answersSentWithoutASignalAreMarkedOnce() {
        phone.opens(quiz);
        answersAll();
        assertThat(phone.status()).containsText("Saved.");
        phone.losesSignal();
        phone.presses(CHECK);
        assertThat(phone.status()).containsText(SENT_LATER);

        phone.findsSignal();

        assertThat(phone.status()).containsText(ARRIVED);
        phone.status().getByText("Go on").click();
        assertThat(phone.page().getByText("Your answer").first()).isVisible();
        assertThat(at(enrolment(carer), "answers", quiz, "latest")).containsKey("phoneAt");
        assertThat(at(enrolment(carer), "drafts", quiz)).isEmpty();
    }

    @Test
    void anAnswerThatGotLostOnItsWayBackIsNotKeptTwice() {
        hasNoWorkers();
        phone.opens(quiz);
        answersAll();
        assertThat(phone.status()).containsText("Saved.");
        List<Integer> reached = new ArrayList<>();
        phone.context().route("**" + phone.address(quiz), route -> {
            if (route.request().method().equals("POST") && reached.isEmpty()) {
                reached.add(route.fetch().status());
                route.abort();
            } else {
                route.resume();
            }
        });
        phone.presses(CHECK);
        assertThat(phone.status()).containsText(SENT_LATER);
        Document first = at(enrolment(carer), "answers", quiz);
        assertThat(reached).containsExactly(204);

        phone.reopens();
        phone.opens(quiz);

        assertThat(phone.status()).containsText(ARRIVED);
        assertThat(at(enrolment(carer), "answers", quiz)).isEqualTo(first);
    }

    @Test
    void whatIsWrittenLastCountsWhenTheSignalComesAndGoes() {
        phone.opens(reflection);
        phone.writes("First");
        assertThat(phone.status()).containsText("Saved.");
        phone.losesSignal();
        phone.writes("Second");
        assertThat(phone.status()).containsText(WAITING);
        phone.writes("Third");
        phone.findsSignal();

        assertThat(phone.status()).containsText(ARRIVED);
        assertThat(written(carer).getString("text")).isEqualTo("Third");
        assertThat(phone.taken()).hasSize(2);
    }

    @Test
    void aTextThatCanNotBeTakenStaysWithItsWriter() {
        phone.opens(reflection);
        phone.losesSignal();
        phone.writes("x".repeat(10_001));
        assertThat(phone.status()).containsText(WAITING);

        reopensWithASignal(reflection);
        assertThat(phone.status()).containsText("This couldn’t be saved");
        assertThat(phone.writing()).hasValue("x".repeat(10_001));
        phone.opens("/my-learning");
        assertThat(phone.page().getByLabel("This couldn’t be saved")).hasValue("x".repeat(10_001));
        phone.opens(reflection);
        phone.writes("Shorter");
        assertThat(phone.status()).containsText("Saved.");
        assertThat(written(carer).getString("text")).isEqualTo("Shorter");
        phone.keeps(1);
    }

    @Test
    void aTextThatIsTakenAwayWithoutASignalIsGoneAfterwards() {
        phone.opens(reflection);
        phone.writes("Not for long");
        phone.presses("Save what I wrote");
        assertThat(phone.page().getByText("What you wrote is saved.")).isVisible();
        phone.page().getByText("Delete what I wrote").click();
        phone.losesSignal();
        phone.presses("Yes, delete it");
        assertThat(phone.status()).containsText(SENT_LATER);

        phone.findsSignal();
        assertThat(phone.status()).containsText(ARRIVED);
        assertThat(written(carer)).doesNotContainKey("text");
    }

    // --- Whose it is ---

    @Test
    void anotherPersonOnTheSamePhoneGetsNoneOfIt() {
        String other = "carer" + ++carers;
        phone.opens(reflection);
        phone.losesSignal();
        phone.writes("Mine alone");
        assertThat(phone.status()).containsText(WAITING);
        phone.sessionEnds();
        phone.reopens();
        phone.findsSignal();
        phone.opens("/");
        assertThat(phone.status()).containsText("Sign in to send what waits on this phone");

        phone.signsIn(other);
        phone.opens(reflection);
        assertThat(phone.writing()).hasValue("");
        assertThat(phone.status()).isEmpty();
        phone.presses(SIGN_OUT);
        assertThat(phone.page()).hasURL(application.address() + "/");

        phone.status().getByRole(AriaRole.LINK).click();
        phone.signsInHere(carer);
        assertThat(phone.status()).containsText(ARRIVED);
        assertThat(written(carer).getString("text")).isEqualTo("Mine alone");
        assertThat(written(other)).isNull();
        arrivedOnce(reflection);
    }

    @Test
    void whatIsSentWhenTheSessionHasEndedArrivesAfterSigningIn() {
        phone.opens(reflection);
        phone.writes("Half an hour of peace");
        phone.sessionEnds();
        phone.presses("Save what I wrote");
        phone.signsInHere(carer);

        assertThat(phone.page()).hasURL(application.address() + phone.address(reflection));
        assertThat(phone.writing()).hasValue("Half an hour of peace");
        await().until(() -> written(carer) != null);
        phone.keeps(1);
    }

    @Test
    void withoutJavaScriptTooAReflectionOutlivesItsSession() {
        try (Phone plain = new Phone(chromium.phone(false), application.address(), course)) {
            plain.signsIn(carer);
            plain.opens(reflection);
            plain.writes("Half an hour\nof peace");
            plain.sessionEnds();
            plain.presses("Save what I wrote");
            assertThat(plain.page().url()).doesNotContain("peace");
            plain.signsInHere(carer);

            assertThat(plain.page()).hasURL(application.address() + plain.address(reflection));
            assertThat(plain.writing()).hasValue("Half an hour\nof peace");
            plain.presses("Save what I wrote");
            assertThat(written(carer).getString("text")).isEqualTo("Half an hour\nof peace");

            plain.writes("Mine alone");
            plain.sessionEnds();
            plain.presses("Save what I wrote");
            plain.signsInHere("carer" + ++carers);
            assertThat(plain.writing()).hasValue("");
            assertThat(application.log()).doesNotContain("peace");
        }
    }

    // --- Leaving ---

    @Test
    void signingOutAsksBeforeAnythingIsLost() {
        hasNoWorkers();
        List<String> questions = new ArrayList<>();
        leavesTextUnsent();
        phone.page().onceDialog(dialog -> {
            questions.add(dialog.message());
            dialog.dismiss();
        });
        phone.presses(SIGN_OUT);
        assertThat(phone.status()).containsText(WAITING);
        assertThat(questions).containsExactly("1 thing is not sent yet. Sign out anyway? It is lost then.");

        phone.page().onceDialog(Dialog::accept);
        phone.presses(SIGN_OUT);
        assertThat(phone.page()).hasURL(application.address() + "/");
        phone.keeps(0);
        assertThat(written(carer)).isNull();
    }

    /** The site can be reached, but takes nothing for this page. */
    private void leavesTextUnsent() {
        phone.opens(reflection);
        phone.context().route("**" + phone.address(reflection), Route::abort);
        phone.writes("Not sent yet");
        assertThat(phone.status()).containsText(WAITING);
    }

    @Test
    void signingOutWithoutASignalClearsThePhoneAndIsMadeGood() {
        phone.opens(reflection);
        phone.losesSignal();
        phone.writes("Not sent yet");
        phone.page().onceDialog(Dialog::accept);
        phone.presses(SIGN_OUT);
        assertThat(phone.status()).containsText("Nothing of yours is on this phone any more");

        phone.findsSignal();
        assertThat(phone.page().getByText("Sign in").first()).isVisible();
        phone.keeps(0);
    }

    @Test
    void leavingInAHurryClearsThePhone() {
        hasNoWorkers();
        phone.context().route("**" + phone.address(reflection), route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
                return;
            }
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace("<main", "<a data-exit href=\"/help\">Exit</a><main")));
        });
        phone.opens(reflection);
        phone.writes("Not sent yet");
        assertThat(phone.status()).containsText(WAITING);

        for (int press = 0; press < 3; press++) {
            phone.page().keyboard().press("Shift");
        }

        assertThat(phone.page()).hasURL(application.address() + "/help");
        // The page that follows here knows who is signed in; elsewhere nobody would.
        phone.keeps(1);
        assertThat(written(carer)).isNull();
    }

    // --- What a test needs ---

    private void hasNoWorkers() {
        phone.close();
        phone = new Phone(chromium.phoneWithoutWorkers(), application.address(), course);
        phone.signsIn(carer);
    }

    private Instant reopensWithASignal(StepId step) {
        Instant back = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        phone.reopens();
        phone.findsSignal();
        phone.opens(step);
        return back;
    }

    private void arrivedOnce(StepId step) {
        assertThat(phone.taken()).containsExactly("204 " + phone.address(step));
    }

    private Locator option(int question, int number) {
        return phone.page()
                .getByRole(AriaRole.GROUP)
                .nth(question)
                .locator("input")
                .nth(number);
    }

    private void answersAll() {
        int questions =
                ((Step.Quiz) course.step(quiz).orElseThrow()).questions().size();
        for (int question = 0; question < questions; question++) {
            option(question, 0).check();
        }
    }

    private Document enrolment(String account) {
        return Objects.requireNonNull(
                mongo.findById(person(account) + ":" + course.id(), Document.class, "enrolments"));
    }

    private Document written(String account) {
        return mongo.findById(person(account) + ":" + course.id() + ":" + reflection, Document.class, "reflections");
    }

    private static PersonId person(String account) {
        return PersonId.of("trial", account);
    }

    /** What lies in a document, or nothing. */
    private static Document at(Document document, Object... path) {
        Document found = document;
        for (Object name : path) {
            found = found.get(name.toString(), new Document());
        }
        return found;
    }

    private static Instant time(Document document, String name) {
        return document.getDate(name).toInstant();
    }

    private StepId first(Class<? extends Step> kind) {
        return course.steps().stream()
                .filter(id -> kind.isInstance(course.step(id).orElseThrow()))
                .findFirst()
                .orElseThrow();
    }
}
