package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.identity.Account;
import org.kinshipready.identity.KeycloakServer;
import org.kinshipready.storage.TestMongo;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Signing in and out with a real Keycloak, in a real browser. */
class KeycloakIT {

    private static final String FINISHED = "I’ve finished this page";

    private static final KeycloakServer keycloak = KeycloakServer.running();
    private static final TestMongo database = TestMongo.fresh();
    private static final MongoTemplate mongo = database.template();

    @RegisterExtension
    static final PackagedApplication application =
            PackagedApplication.signingInWith(keycloak, "--spring.mongodb.uri=" + database.uri());

    private static Chromium chromium;

    private final Course course = ShippedCourses.read(Pathway.PREPARATORY, "legal-options");
    private final StepId text = first(Step.Page.class);
    private final StepId quiz = first(Step.Quiz.class);
    private final StepId reflection = first(Step.Reflection.class);

    private Account carer;
    private Phone phone;

    @BeforeAll
    static void openBrowser() {
        keycloak.expectsApplicationAt(application.address());
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
    void somebodyComes() {
        carer = keycloak.carer();
        phone = phone(true);
    }

    @AfterEach
    void theyLeave() {
        phone.close();
    }

    // --- Coming ---

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void theFirstSignInLeadsBackToWhereOneWas(boolean javaScript) {
        try (Phone own = phone(javaScript)) {
            own.opens(text);
            assertThat(own.context().cookies()).isEmpty();
            own.page().locator(".site-header__account a[href^='/sign-in']").click();
            assertThat(own.page()).hasURL(AtKeycloak.ADDRESS);
            AtKeycloak.signsIn(own.page(), carer);

            assertThat(own.page()).hasURL(application.address() + own.address(text));
            assertThat(signOutButton(own)).isVisible();
            assertThat(own.page().locator(".site-header__account bdi")).not().containsText("@");
            assertThat(own.page().locator(".site-banner")).hasCount(0);
        }
    }

    @Test
    void whoReturnsFindsWhatTheyDid() {
        signsIn(phone, carer);
        phone.opens(text);
        finishes(phone);
        phone.opens(text);
        assertThat(phone.button(FINISHED)).hasCount(0);
        long enrolments = enrolments();
        try (Phone another = phone(true)) {
            signsIn(another, carer);
            another.opens(text);
            assertThat(another.button(FINISHED)).hasCount(0);
            assertThat(enrolments()).isEqualTo(enrolments);
        }
    }

    @Test
    void aNewKeyOfKeycloaksIsTakenUp() {
        signsIn(phone, carer);
        keycloak.rotatesKeys();
        try (Phone another = phone(false)) {
            signsIn(another, keycloak.carer());
        }
    }

    // --- Leaving ---

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void signingOutEndsTheSessionAtBothEnds(boolean javaScript) {
        try (Phone own = phone(javaScript)) {
            signsIn(own, carer);
            own.opens("/my-learning");
            signsOut(own);

            assertThat(keycloak.sessionsOf(carer)).isZero();
            own.opens("/my-learning");
            assertThat(own.page()).hasURL(AtKeycloak.ADDRESS);
        }
    }

    @Test
    void leavingByTheExitButtonShowsNothingOfKeycloakAndSignsOutThere() {
        signsIn(phone, carer);
        var left = phone.context()
                .request()
                .get(application.address() + "/exit", RequestOptions.create().setMaxRedirects(0));
        assertThat(left.headers()).containsEntry("location", "https://www.bbc.co.uk/weather");

        await().until(() -> keycloak.sessionsOf(carer) == 0);
        phone.opens("/my-learning");
        assertThat(phone.page()).hasURL(AtKeycloak.ADDRESS);
    }

    @Test
    void whoIsSignedOutAtKeycloakIsSignedOutHere() {
        signsIn(phone, carer);
        try (Phone other = phone(true)) {
            Account somebodyElse = keycloak.carer();
            signsIn(other, somebodyElse);
            keycloak.endsSessionsOf(carer);

            phone.opens("/my-learning");
            assertThat(phone.page()).hasURL(AtKeycloak.ADDRESS);
            other.opens("/my-learning");
            assertThat(signOutButton(other)).isVisible();
        }
    }

    // --- A session that ends in the middle ---

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void whatWasChosenInAQuizOutlivesTheSession(boolean javaScript) {
        try (Phone own = phone(javaScript)) {
            signsIn(own, carer);
            own.opens(quiz);
            Locator options = own.page().locator("main form input[type=radio], main form input[type=checkbox]");
            options.first().check();
            own.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
            keycloak.endsSessionsOf(carer);
            own.presses("Check my answers");
            if (!javaScript) {
                own.presses("Sign in");
            }
            AtKeycloak.signsIn(own.page(), carer);

            assertThat(own.page()).hasURL(Pattern.compile(application.address() + own.address(quiz) + ".*"));
            assertThat(options.first()).isChecked();
        }
    }

    @Test
    void aReflectionOutlivesTheSessionAndIsGivenBackToItsWriterAlone() {
        try (Phone plain = phone(false)) {
            signsIn(plain, carer);
            writesWhenTheSessionHasEnded(plain, "Half an hour\nof peace");
            AtKeycloak.signsIn(plain.page(), carer);
            assertThat(plain.page()).hasURL(application.address() + plain.address(reflection));
            assertThat(plain.writing()).hasValue("Half an hour\nof peace");
            plain.presses("Save what I wrote");
            assertThat(mongo.findAll(Document.class, "reflections"))
                    .extracting(document -> document.getString("text"))
                    .contains("Half an hour\nof peace");

            writesWhenTheSessionHasEnded(plain, "Mine alone");
            AtKeycloak.signsIn(plain.page(), keycloak.carer());
            assertThat(plain.page()).hasURL(application.address() + plain.address(reflection));
            assertThat(plain.writing()).hasValue("");
            assertThat(application.log()).doesNotContain("peace", "Mine alone");
            assertThat(keycloak.log()).doesNotContain("peace", "Mine alone");
        }
    }

    private void writesWhenTheSessionHasEnded(Phone plain, String words) {
        plain.opens(reflection);
        plain.writes(words);
        plain.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
        keycloak.endsSessionsOf(carer);
        plain.presses("Save what I wrote");
        assertThat(plain.page().url()).doesNotContain("peace");
        assertThat(plain.heading("Sign in to save what you entered")).isVisible();
        fitsTheScreen(plain.page());
        plain.presses("Sign in");
    }

    // --- What changes at Keycloak ---

    @Test
    void aRoleCountsFromTheNextSignIn() {
        Account trainer = keycloak.staff("trainer");
        signsIn(phone, trainer);
        keycloak.gives(trainer, "manager");
        phone.opens("/manage");
        assertThat(phone.heading("You can’t open this page")).isVisible();
        phone.opens("/my-learning");
        signsOut(phone);
        signsIn(phone, trainer);
        phone.opens("/manage");
        assertThat(phone.page()).hasURL(application.address() + "/manage");
        assertThat(phone.heading("You can’t open this page")).hasCount(0);

        keycloak.takesAway(trainer, "manager");
        keycloak.endsSessionsOf(trainer);
        signsIn(phone, trainer);
        phone.opens("/manage");
        assertThat(phone.heading("You can’t open this page")).isVisible();
    }

    @Test
    void aDisabledAccountIsNotLetIn() {
        signsIn(phone, carer);
        keycloak.disables(carer);
        keycloak.endsSessionsOf(carer);
        phone.opens("/sign-in");
        AtKeycloak.signsIn(phone.page(), carer);
        assertThat(phone.page()).hasURL(AtKeycloak.ADDRESS);
        phone.opens(text);
        assertThat(signOutButton(phone)).hasCount(0);
        assertThat(phone.page().locator("h1")).isVisible();

        keycloak.enables(carer);
        signsIn(phone, carer);
    }

    @Test
    void whoIsSignedInGoesOnWhileKeycloakIsAwayAndOthersAreToldSo() {
        signsIn(phone, carer);
        boolean back = false;
        keycloak.stop();
        try (Phone other = phone(true)) {
            phone.opens(text);
            finishes(phone);
            phone.opens(text);
            assertThat(phone.button(FINISHED)).hasCount(0);

            other.opens(text);
            other.page().locator(".site-header__account a[href^='/sign-in']").click();
            assertThat(other.heading("Signing in isn’t possible just now")).isVisible();
            fitsTheScreen(other.page());
            signsOut(phone);
            assertThat(signOutButton(phone)).hasCount(0);
            keycloak.start();
            back = true;
            other.link("Sign in again").click();
            AtKeycloak.signsIn(other.page(), keycloak.carer());
            assertThat(other.page()).hasURL(application.address() + other.address(text));
            assertThat(signOutButton(other)).isVisible();
        } finally {
            if (!back) {
                keycloak.start();
            }
        }
        assertThat(application.log()).doesNotContain(" ERROR ", "\tat ");
    }

    @Test
    void comingBackTooLateLeadsToSigningInAgain() {
        phone.opens("/sign-in?from=/help");
        assertThat(phone.page()).hasURL(AtKeycloak.ADDRESS);
        phone.opens("/login/oauth2/code/keycloak?error=temporarily_unavailable"
                + "&error_description=authentication_expired&state=another");
        assertThat(phone.heading("You aren’t signed in yet")).isVisible();
        fitsTheScreen(phone.page());
        phone.link("Sign in again").click();
        AtKeycloak.signsIn(phone.page(), carer);
        assertThat(phone.page()).hasURL(application.address() + "/help");
        phone.opens("/login/oauth2/code/keycloak?code=used&state=before");
        assertThat(signOutButton(phone)).isVisible();
    }

    @Test
    void nothingThatNamesSomebodyOrOpensAnythingIsLogged() {
        signsIn(phone, carer);
        phone.opens("/my-learning");
        signsOut(phone);
        assertThat(application.log()).doesNotContain(carer.email(), "eyJ", keycloak.clientSecret(), "code=");
    }

    // --- What people do ---

    private Phone phone(boolean javaScript) {
        return new Phone(chromium.phone(javaScript), application.address(), course);
    }

    private static void signsIn(Phone phone, Account account) {
        phone.opens("/sign-in?from=/my-learning");
        AtKeycloak.signsIn(phone.page(), account);
        assertThat(phone.page()).hasURL(application.address() + "/my-learning");
        assertThat(signOutButton(phone)).isVisible();
    }

    /** Finishes the page that is open, and waits until the next one has come. */
    private static void finishes(Phone phone) {
        String here = phone.page().url();
        phone.presses(FINISHED);
        phone.page().waitForURL(url -> !url.equals(here));
    }

    private static void signsOut(Phone phone) {
        signOutButton(phone).click();
        assertThat(phone.page()).hasURL(application.address() + "/");
    }

    private static Locator signOutButton(Phone phone) {
        return phone.button("Sign out");
    }

    private static void fitsTheScreen(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    private static long enrolments() {
        return List.copyOf(mongo.findAll(Document.class, "enrolments")).size();
    }

    private StepId first(Class<? extends Step> kind) {
        return course.steps().stream()
                .filter(id -> kind.isInstance(course.step(id).orElseThrow()))
                .findFirst()
                .orElseThrow();
    }
}
