package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.identity.Account;
import org.kinshipready.identity.KeycloakServer;
import org.kinshipready.storage.MongoProcess;

/**
 * Two instances on one database process, and a real Keycloak that knows the address of one of them only: it sends
 * browsers back to that one, and tells that one of sign-outs.
 */
class TwoInstancesKeycloakIT {

    @TempDir
    private static Path data;

    private static final KeycloakServer keycloak = KeycloakServer.running();
    private static MongoProcess database;
    private static PackagedApplication known;
    private static PackagedApplication other;
    private static Chromium chromium;

    private final Course course = ShippedCourses.read(Pathway.PREPARATORY, "legal-options");
    private final StepId reflection = course.steps().stream()
            .filter(id -> course.step(id).orElseThrow() instanceof Step.Reflection)
            .findFirst()
            .orElseThrow();

    private Account carer;

    @BeforeAll
    static void start() {
        database = MongoProcess.start(data);
        String uri = "--spring.mongodb.uri=" + database.uri("kinship");
        known = PackagedApplication.signingInWith(keycloak, uri);
        other = PackagedApplication.reachedAt(known.address(), keycloak, uri);
        Stream.of(known, other).parallel().forEach(PackagedApplication::start);
        keycloak.expectsApplicationAt(known.address());
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        Stream.of(known, other).forEach(PackagedApplication::kill);
        database.close();
    }

    @BeforeEach
    void somebodyComes() {
        carer = keycloak.carer();
    }

    /** Somebody whose requests go to the other one, until Keycloak sends them back: cookies don't look at ports. */
    private Phone phoneAtOther() {
        return new Phone(chromium.phone(false), other.address(), course);
    }

    private void beginsAtOtherAndEndsAtKnown(Phone phone) {
        phone.opens("/sign-in?from=/my-learning");
        assertThat(phone.page()).hasURL(AtKeycloak.ADDRESS);
        AtKeycloak.signsIn(phone.page(), carer);
        assertThat(phone.page()).hasURL(known.address() + "/my-learning");
    }

    @Test
    void aSignInBegunAtOneEndsAtTheOther() {
        try (Phone phone = phoneAtOther()) {
            beginsAtOtherAndEndsAtKnown(phone);
            phone.opens("/my-learning");
            assertThat(phone.page()).hasURL(other.address() + "/my-learning");
            assertThat(phone.button("Sign out")).isVisible();
        }
    }

    @Test
    void aSignOutThatKeycloakTellsOneEndsTheSessionAtTheOther() {
        try (Phone phone = phoneAtOther();
                Phone somebodyElse = phoneAtOther()) {
            beginsAtOtherAndEndsAtKnown(phone);
            Account hers = carer;
            carer = keycloak.carer();
            beginsAtOtherAndEndsAtKnown(somebodyElse);

            keycloak.endsSessionsOf(hers);

            phone.opens("/my-learning");
            assertThat(phone.page()).hasURL(AtKeycloak.ADDRESS);
            somebodyElse.opens("/my-learning");
            assertThat(somebodyElse.page()).hasURL(other.address() + "/my-learning");
        }
    }

    @Test
    void signingOutAtOneEndsTheSessionAtKeycloakToo() {
        try (Phone phone = phoneAtOther()) {
            beginsAtOtherAndEndsAtKnown(phone);
            phone.opens("/my-learning");
            phone.presses("Sign out");
            // The way back leads to another port than the form's, which the content policy doesn't allow here.
            await().until(() -> keycloak.sessionsOf(carer) == 0);
            phone.opens("/my-learning");
            assertThat(phone.page()).hasURL(AtKeycloak.ADDRESS);
        }
    }

    @Test
    void whatSomebodyWroteOutlivesADatabaseThatIsAwayWhenTheyComeBack() {
        try (Phone phone = phoneAtOther()) {
            beginsAtOtherAndEndsAtKnown(phone);
            phone.opens(reflection);
            phone.writes("Half an hour of peace");
            phone.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
            keycloak.endsSessionsOf(carer);
            phone.presses("Save what I wrote");
            phone.presses("Sign in");
            assertThat(phone.page()).hasURL(AtKeycloak.ADDRESS);

            database.kill();
            AtKeycloak.signsIn(phone.page(), carer);
            assertThat(phone.heading("We can’t reach our records just now")).isVisible();
            database.restart();
            phone.page().reload();

            assertThat(phone.page()).hasURL(known.address() + phone.address(reflection));
            assertThat(phone.writing()).hasValue("Half an hour of peace");
            assertThat(known.log() + other.log()).doesNotContain("peace");
        }
    }
}
