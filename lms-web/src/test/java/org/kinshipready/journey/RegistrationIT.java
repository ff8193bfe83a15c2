package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.identity.Account;
import org.kinshipready.identity.KeycloakServer;

/** A carer at Keycloak's own pages, on a small phone: how little they are asked, and a passkey instead of a password. */
class RegistrationIT {

    /** Only a stand-in page answers there: a test sees where Keycloak leads to. */
    private static final String APPLICATION = "https://learn.example.org";

    private static final Pattern BACK = Pattern.compile(Pattern.quote(APPLICATION) + "/.*[?&]code=.*");

    private static Chromium chromium;

    private final KeycloakServer keycloak = KeycloakServer.running();

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void knowTheApplication() {
        keycloak.expectsApplicationAt(APPLICATION);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void carerRegistersWithAnEmailAddressAndAPassword(boolean javaScript) {
        try (BrowserContext phone = chromium.phone(javaScript)) {
            Page page = opened(phone);
            page.navigate(signIn(""));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Register"))
                    .click();
            assertThat(page.locator("form input:visible:not([type=submit])")).hasCount(4);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

            String email = "new-" + javaScript + "@example.org";
            page.locator("#email").fill(email);
            page.locator("#password").fill(Account.PASSWORD);
            page.locator("#password-confirm").fill(Account.PASSWORD);
            leads(page, page.locator("form [type=submit]").last()::click);

            assertThat(keycloak.accountOf(email))
                    .satisfies(account -> assertThat(keycloak.rolesOf(account))
                            .contains("carer")
                            .doesNotContain("trainer", "partner", "reviewer", "manager"));
        }
    }

    @Test
    void carerSignsInWithAPasskeyAlone() {
        Account carer = keycloak.carer();
        try (BrowserContext phone = chromium.phone(true)) {
            Page page = opened(phone);
            lockedByAFinger(page);

            page.navigate(signIn("&kc_action=webauthn-register-passwordless"));
            page.locator("#username").fill(carer.email());
            page.locator("#password").fill(Account.PASSWORD);
            page.locator("#kc-login").click();
            // The button does nothing until the page's script has been read: "load" comes after that.
            page.waitForURL(Pattern.compile(".*/login-actions/required-action.*"));
            page.onDialog(name -> name.accept("My phone"));
            leads(page, page.locator("#registerWebAuthn")::click);

            phone.clearCookies();
            // The phone offers the passkey by itself as soon as the page is there; this one is always unlocked, and
            // takes it.
            Page.NavigateOptions atOnce = new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);
            leads(page, () -> page.navigate(signIn(""), atOnce));
        }
    }

    private static Page opened(BrowserContext phone) {
        phone.route(APPLICATION + "/**", route -> route.fulfill(new Route.FulfillOptions().setBody("Back")));
        return phone.newPage();
    }

    private String signIn(String more) {
        return keycloak.issuer() + "/protocol/openid-connect/auth?response_type=code&scope=openid&state=state"
                + "&client_id=" + KeycloakServer.CLIENT
                + "&redirect_uri=" + APPLICATION + "/login/oauth2/code/keycloak"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256" + more;
    }

    /** Does something, and sees that the way back to the application comes of it. */
    private static void leads(Page page, Runnable press) {
        press.run();
        page.waitForURL(BACK);
    }

    /** A phone that holds passkeys and is always unlocked. */
    private static void lockedByAFinger(Page page) {
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject authenticator = new JsonObject();
        authenticator.addProperty("protocol", "ctap2");
        authenticator.addProperty("transport", "internal");
        authenticator.addProperty("hasResidentKey", true);
        authenticator.addProperty("hasUserVerification", true);
        authenticator.addProperty("isUserVerified", true);
        authenticator.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", authenticator);
        devTools.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
