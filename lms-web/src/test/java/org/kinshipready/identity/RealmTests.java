package org.kinshipready.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.identity.CodeFlow.Answer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code keycloak/kinship-realm.json} promises, at a real Keycloak. */
class RealmTests {

    private static final String ANY_PASSWORD_PAGE = "Sign in to your account";

    private final KeycloakServer keycloak = KeycloakServer.running();
    private final CodeFlow flow = new CodeFlow(keycloak);

    @BeforeEach
    void knowTheApplication() {
        keycloak.expectsApplicationAt(CodeFlow.APPLICATION);
    }

    // --- The file ---

    @Test
    void secretsStandInTheFileAsPlaceholdersOnly() throws IOException {
        Path file = Path.of("../keycloak/kinship-realm.json");
        JsonNode realm = new JsonMapper().readTree(file.toFile());
        assertThat(realm.findValuesAsString("secret")).containsOnly("${KINSHIP_CLIENT_SECRET}");
        for (String field : List.of("users", "privateKey", "certificate", "smtpServer", "value")) {
            assertThat(realm.findValues(field)).as(field).isEmpty();
        }
        // Keys, hashes, ids and passwords made by a machine are long and have digits, which nothing here does.
        assertThat(Files.readString(file)).doesNotContainPattern("(?=([A-Za-z+/=_-]*[0-9]){3})[A-Za-z0-9+/=_-]{24,}");
    }

    @Test
    void placeholdersAreFilledInWhenItIsImported() {
        assertThat(keycloak.client()).containsEntry("secret", keycloak.clientSecret());
        assertThat(keycloak.realm().toString()).doesNotContain("${KINSHIP");
        assertThat(keycloak.client().toString()).doesNotContain("${KINSHIP");
    }

    @Test
    void discoveryAnswers() {
        Map<String, Object> discovery = new JsonMapper()
                .readValue(
                        flow.opens(keycloak.at("/realms/kinship/.well-known/openid-configuration"))
                                .body(),
                        new TypeReference<>() {});
        assertThat(discovery)
                .containsEntry("issuer", keycloak.issuer())
                .containsEntry("backchannel_logout_supported", true)
                .containsKey("end_session_endpoint");
    }

    // --- What the client may do ---

    @Test
    void onlyChallengesOfS256AreAccepted() {
        assertThat(flow.asks(Map.of()).heading()).isEqualTo(ANY_PASSWORD_PAGE);
        assertThat(flow.asks(Map.of("code_challenge", "", "code_challenge_method", ""))
                        .parameter("error"))
                .isEqualTo("invalid_request");
        assertThat(flow.asks(Map.of("code_challenge_method", "plain")).parameter("error"))
                .isEqualTo("invalid_request");
    }

    @Test
    void passwordsAreGivenToKeycloakOnly() {
        Account carer = keycloak.carer();
        Answer answer = flow.askForToken(Map.of(
                "grant_type", "password", "username", carer.email(), "password", Account.PASSWORD, "scope", "openid"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @Test
    void tokensComeOverTheBackOnly() {
        assertThat(flow.asks(Map.of("response_type", "id_token")).location()).contains("error=unauthorized_client");
    }

    @Test
    void leadsToTheApplicationOnly() {
        for (String elsewhere : List.of(
                "https://evil.example/login/oauth2/code/keycloak",
                CodeFlow.APPLICATION + "/login/oauth2/code/keycloak/more",
                CodeFlow.APPLICATION + ".evil.example/login/oauth2/code/keycloak")) {
            Answer answer = flow.asks(Map.of("redirect_uri", elsewhere));
            assertThat(answer.status()).as(elsewhere).isEqualTo(400);
            assertThat(answer.location()).isEmpty();
        }
    }

    // --- What the ID token says ---

    @Test
    void carerIsACarerAndNothingElse() {
        Account carer = keycloak.carer();
        Map<String, Object> claims = flow.claims(flow.signsIn(carer));
        assertThat(claims)
                .containsEntry("iss", keycloak.issuer())
                .containsEntry("sub", carer.id())
                .containsEntry("roles", List.of("carer"))
                .containsEntry("realm_access", Map.of("roles", List.of("carer")))
                .containsEntry("name", "Robin Example")
                .containsKey("sid")
                .doesNotContainKey("organisation");
        assertThat(claims.toString()).doesNotContain(carer.email());
    }

    @Test
    void partnerHasAnOrganisation() {
        Map<String, Object> claims = flow.claims(flow.signsInWithCode(keycloak.partnerOf("NAVSH")));
        assertThat(claims).containsEntry("organisation", "NAVSH");
        assertThat(claims.get("roles")).asInstanceOf(LIST).containsExactlyInAnyOrder("carer", "partner");
    }

    @Test
    void onePersonMayHoldSeveralRoles() {
        Map<String, Object> claims =
                flow.claims(flow.signsInWithCode(keycloak.staff("trainer", "reviewer", "manager")));
        assertThat(claims.get("roles"))
                .asInstanceOf(LIST)
                .containsExactlyInAnyOrder("carer", "trainer", "reviewer", "manager");
    }

    // --- The second factor of staff ---

    @ParameterizedTest
    @ValueSource(strings = {"trainer", "partner", "reviewer", "manager"})
    void staffSetUpASecondFactorAtTheirFirstSignIn(String role) {
        Answer answer = flow.signsIn(keycloak.staffWithoutSecondFactor(role));
        assertThat(answer.location()).isEmpty();
        assertThat(answer.heading()).isEqualTo("Mobile Authenticator Setup");
    }

    @Test
    void passwordOfStaffIsNotEnough() {
        Account manager = keycloak.staff("manager");
        Answer asked = flow.signsIn(manager);
        assertThat(asked.location()).isEmpty();
        assertThat(asked.page().select("input[name=otp]")).hasSize(1);

        Answer wrong = flow.submits(asked, Map.of("otp", "000000"));
        assertThat(wrong.location()).isEmpty();
        assertThat(flow.submits(wrong, Map.of("otp", manager.code())).location())
                .startsWith(CodeFlow.APPLICATION);
    }

    @Test
    void whoeverBecomesStaffWhileSignedInNeedsASecondFactorToo() {
        Account carer = keycloak.carer();
        flow.claims(flow.signsIn(carer));
        assertThat(flow.asks(Map.of()).location()).startsWith(CodeFlow.APPLICATION); // signed in: nothing is asked

        keycloak.gives(carer, "manager");
        assertThat(flow.asks(Map.of()).heading()).isEqualTo("Mobile Authenticator Setup");
    }

    // --- Who is kept out ---

    @Test
    void manyWrongPasswordsKeepEverybodyOutForAWhile() {
        Account carer = keycloak.carer();
        for (int i = 0; i < 8; i++) {
            assertThat(flow.signsIn(carer, "a wrong one").location()).isEmpty();
        }
        await().until(() -> keycloak.keepsOut(carer));
        Answer right = flow.signsIn(carer);
        assertThat(right.location()).isEmpty();
        assertThat(right.page().text()).contains("Invalid username or password.");
    }

    @Test
    void fewWrongPasswordsCostNothing() {
        Account carer = keycloak.carer();
        for (int i = 0; i < 3; i++) {
            assertThat(flow.signsIn(carer, "a wrong one").location()).isEmpty();
        }
        assertThat(flow.signsIn(carer).location()).startsWith(CodeFlow.APPLICATION);
    }

    @Test
    void disabledAccountIsRefused() {
        Account carer = keycloak.carer();
        flow.claims(flow.signsIn(carer));
        keycloak.disables(carer);
        assertThat(flow.asks(Map.of()).location()).doesNotContain("code=");
        assertThat(new CodeFlow(keycloak).signsIn(carer).location()).isEmpty();
    }

    // --- Signing out from there, and a restart ---

    @Test
    void applicationIsToldOfASignOut() throws IOException, InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpServer application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/logout/connect/back-channel/keycloak", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        application.start();
        try {
            Account carer = keycloak.carer();
            keycloak.expectsApplicationAt(
                    "http://localhost:" + application.getAddress().getPort(), CodeFlow.APPLICATION);
            Map<String, Object> claims = flow.claims(flow.signsIn(carer));
            keycloak.endsSessionsOf(carer);

            String form = told.poll(20, TimeUnit.SECONDS);
            assertThat(form).startsWith("logout_token=");
            assertThat(CodeFlow.claims(form.substring("logout_token=".length())))
                    .containsEntry("sid", claims.get("sid"))
                    .containsEntry("sub", carer.id());
        } finally {
            application.stop(0);
        }
    }

    @Test
    void knowsItsPeopleAfterARestart() {
        Account carer = keycloak.carer();
        Object subject = flow.claims(flow.signsIn(carer)).get("sub");
        keycloak.stop();
        keycloak.start();
        assertThat(flow.claims(new CodeFlow(keycloak).signsIn(carer))).isNotNull();
        assertThat(subject).isEqualTo(carer.id());
    }
}
