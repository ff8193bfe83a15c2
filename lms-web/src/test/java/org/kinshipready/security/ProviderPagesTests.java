package org.kinshipready.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.security.As.as;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.certificates.signing.SelfMadeKeys;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignInMode;
import org.kinshipready.site.SiteCookie;
import org.kinshipready.site.Unsent;
import org.kinshipready.storage.TestMongo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link IdentityConfiguration} and what it puts together, with a provider that never answers. */
@SpringBootTest(
        properties = {
            "spring.security.oauth2.client.provider.keycloak.issuer-uri=http://127.0.0.1:9/realms/kinship",
            "lms.public-url=https://learn.example.org",
            "lms.storage=embedded"
        })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ProviderPagesTests {

    private static final String STEP = "/preparatory/a/b/c";

    private static final TestMongo database = TestMongo.fresh();
    private static final Path noCourses = emptyFolder();
    private static final String KEYS_PASSWORD = "of-no-real-keys";
    private static final Path keys = keys();

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private SignInMode mode;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private UnderWayCookie underWay;

    @Autowired
    private WaitingWords words;

    private Cookie begun = new Cookie(SiteCookie.SIGN_IN.id(), "none yet");

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", database::uri);
        registry.add("lms.courses", () -> noCourses.toString());
        registry.add("lms.signing.keystore", () -> keys.toString());
        registry.add("lms.signing.password", () -> KEYS_PASSWORD);
    }

    @Test
    void startsAndIsReadWithoutTheProvider() {
        assertThat(mode).isEqualTo(SignInMode.IDENTITY_PROVIDER);
        MvcTestResult page = ours("/").exchange();
        assertThat(page).hasStatusOk().bodyText().doesNotContain("site-banner");
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(page.getResponse().getCookies()).isEmpty();
    }

    @Test
    void thePrivacyPageSaysWhoKeepsTheAccount() {
        assertThat(ours("/privacy")).bodyText().contains("Your e-mail address and your password aren’t here.");
    }

    @Test
    void whoeverIsSignedInGoesOnWithoutTheProvider() {
        assertThat(ours("/my-learning").with(as(Carers.carer()))).hasStatusOk();
        assertThat(ours("/sign-in?from=/help").with(as(Carers.carer()))).hasRedirectedUrl("/help");
    }

    @Test
    void signingInWithoutTheProviderSaysSoAndLeadsBack(CapturedOutput output) {
        MvcTestResult start =
                ours("/sign-in").param("from", STEP + "?q.x=1").cookie(begun).exchange();
        assertThat(start).hasStatus(503).hasForwardedUrl("/sign-in/failed");
        keepsCookie(start);
        assertThat(failedPage(SignInFailed.AWAY))
                .bodyText()
                .contains("Signing in isn’t possible just now", "/sign-in?from=%2Fpreparatory%2Fa%2Fb%2Fc%3Fq.x%3D1")
                .doesNotContain("What you wrote");
        assertThat(output).contains("Nobody can sign in").doesNotContain("\tat ", "ERROR");
    }

    @Test
    void whatSomebodyWroteWaitsWhileTheProviderIsAway() {
        assertThat(browser.post()
                        .uri("https://learn.example.org" + STEP)
                        .param("text", "private")
                        .param("writer", "somebody"))
                .hasForwardedUrl("/sign-in/unsent");
        MvcTestResult start = browser.post()
                .uri("https://learn.example.org/sign-in")
                .with(csrf())
                .param("from", STEP)
                .param("unsent.text", "private")
                .param("unsent-writer", "somebody")
                .exchange();
        assertThat(start).hasStatus(503);
        keepsCookie(start);
        assertThat(failedPage(SignInFailed.AWAY)).bodyText().contains("What you wrote is saved here");
        assertThat(ours("/sign-in").param("from", STEP).cookie(begun)).hasStatus(503);
        assertThat(failedPage(SignInFailed.LATE)).bodyText().contains("What you wrote is saved here");
    }

    @ParameterizedTest
    @CsvSource({
        "/my-learning/name, name",
        "/my-learning/certificates/a, shown",
        "/manage/ongoing/a, reason",
        "/manage/certificates/a/withdraw, reason",
        "/manage/certificates/a/restore, reason",
        STEP + ", text",
        STEP + ", q.a",
        STEP + ", done",
        STEP + ", choice"
    })
    void whatIsTypedOrChosenWaitsAndIsInNoAddress(String form, String field) {
        MvcTestResult sent = browser.post()
                .uri("https://learn.example.org" + form)
                .param(field, "Canary-Zqx")
                .param("writer", "somebody")
                .exchange();
        assertThat(sent).hasForwardedUrl("/sign-in/unsent");
        MvcTestResult start = browser.post()
                .uri("https://learn.example.org/sign-in")
                .with(csrf())
                .param("from", form)
                .param("unsent." + field, "Canary-Zqx")
                .param("unsent-writer", "somebody")
                .param("unsent.anything", "Canary-Other")
                .exchange();
        assertThat(start).hasStatus(503);
        keepsCookie(start);
        assertThat(failedPage(SignInFailed.AWAY)).bodyText().contains(form).doesNotContain("Canary");
        assertThat(waiting()).containsExactly(new Unsent(form, "somebody", Map.of(field, List.of("Canary-Zqx"))));
        assertThat(mongo.findAll(Document.class, WaitingWords.COLLECTION).toString())
                .doesNotContain("Canary", form);
    }

    /** What waits for the browser that has the cookie. */
    private List<Unsent> waiting() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(begun);
        return words.under(underWay.of(request).words());
    }

    @Test
    void howeverManyBeginNothingIsStored() {
        Map<String, Long> before = documents();
        for (int i = 0; i < 1_000; i++) {
            assertThat(ours("/sign-in")
                            .param("from", STEP + "?" + i)
                            .param("unsent.text", "Canary")
                            .param("unsent-writer", "somebody"))
                    .hasStatus(503);
        }
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void beyondWhatMayWaitWordsAreShownToBeCopied() {
        mongo.insert(
                IntStream.rangeClosed(0, WaitingWords.MOST)
                        .mapToObj(i -> new Document("_id", "full-" + i)
                                .append("ends", Date.from(Instant.now().plusSeconds(600))))
                        .toList(),
                WaitingWords.COLLECTION);
        long before = mongo.getCollection(WaitingWords.COLLECTION).countDocuments();
        try {
            assertThat(unsentPage("A <walk>")).bodyText().contains("<textarea", "Copy it now", "A &lt;walk");
            assertThat(browser.post()
                            .uri("https://learn.example.org/sign-in")
                            .with(csrf())
                            .param("from", STEP)
                            .param("unsent.text", "private")
                            .param("unsent-writer", "somebody"))
                    .hasStatusOk()
                    .hasForwardedUrl("/sign-in/unsent");
            assertThat(mongo.getCollection(WaitingWords.COLLECTION).countDocuments())
                    .isEqualTo(before);
        } finally {
            mongo.remove(query(where("_id").regex("^full-")), WaitingWords.COLLECTION);
        }
    }

    private Map<String, Long> documents() {
        return mongo.getCollectionNames().stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> mongo.getCollection(name).countDocuments()));
    }

    @Test
    void whatWasTypedOnSeveralPagesWaitsForEach() {
        for (String form : new String[] {"/my-learning/name", STEP}) {
            MvcTestResult start = browser.post()
                    .uri("https://learn.example.org/sign-in")
                    .with(csrf())
                    .cookie(begun)
                    .param("from", form)
                    .param(form.equals(STEP) ? "unsent.text" : "unsent.name", "Canary-Two")
                    .param("unsent-writer", "somebody")
                    .exchange();
            keepsCookie(start);
        }
        assertThat(waiting()).extracting(Unsent::address).containsExactly("/my-learning/name", STEP);
    }

    @Test
    void whatIsTooLongToWaitIsShownToBeCopied() {
        assertThat(unsentPage("A <walk>"))
                .bodyText()
                .contains("name=\"unsent.text\" value=\"A &lt;walk>\"", "action=\"/sign-in\"")
                .doesNotContain("<textarea");
        assertThat(unsentPage("x".repeat(20_001)))
                .bodyText()
                .contains("<textarea", "Copy it now")
                .doesNotContain("name=\"unsent.text\"");
    }

    private MvcTestResult unsentPage(String text) {
        return browser.post()
                .uri("https://learn.example.org/sign-in/unsent")
                .with(as(Carers.carer()))
                .requestAttr(SignInController.WRITTEN, new Unsent(STEP, "somebody", Map.of("text", List.of(text))))
                .exchange();
    }

    @ParameterizedTest
    @CsvSource({
        "error=access_denied, 403",
        "code=x, 400",
        "error=temporarily_unavailable&error_description=authentication_expired, 400",
        "x=y, 400"
    })
    void comingBackWithoutHavingBegunIsAPageAndNoStackTrace(String query, int status, CapturedOutput output) {
        assertThat(ours("/login/oauth2/code/keycloak?state=z&" + query))
                .hasStatus(status == 403 ? 400 : status)
                .hasForwardedUrl("/sign-in/failed");
        assertThat(output).doesNotContain("\tat ", "ERROR");
    }

    @ParameterizedTest
    @CsvSource({"LATE, You aren’t signed in yet", "DENIED, You weren’t signed in", "OTHER, Signing in didn’t work"})
    void eachFailureHasItsPage(SignInFailed failure, String words) {
        assertThat(failedPage(failure)).bodyText().contains(words, "Sign in again", "href=\"/sign-in?from=");
    }

    @Test
    void thePageOfAFailureIsNobodysAddress() {
        assertThat(ours("/sign-in/failed")).hasStatus(404);
    }

    @Test
    void aSignOutThatNobodySignedIsRefused(CapturedOutput output) {
        assertThat(browser.post()
                        .uri("https://learn.example.org/logout/connect/back-channel/keycloak")
                        .param("logout_token", "x.y.z"))
                .hasStatus(503);
        assertThat(output).doesNotContain("\tat ", "ERROR");
    }

    @Test
    void headersAreStrict() {
        assertThat(ours("/").exchange())
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000")
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.getFirst())
                                .contains("form-action 'self' http://127.0.0.1:9;", "frame-ancestors 'none'"));
    }

    @Test
    void cookiesTravelByHttpsOnly() {
        assertThat(ours("/language/cy").exchange().getResponse().getCookie("language"))
                .satisfies(cookie -> assertThat(cookie.getSecure()).isTrue());
    }

    @Test
    void otherHostsAreRefused() {
        assertThat(browser.get().uri("https://evil.example.org/")).hasStatus(400);
        assertThat(browser.get().uri("http://127.0.0.1/")).hasStatusOk();
    }

    @Test
    void thereAreNoTrialAccounts() {
        assertThat(browser.post()
                        .uri("https://learn.example.org/sign-in")
                        .with(csrf())
                        .param("username", "carer1")
                        .param("password", "trial"))
                .hasStatus(503);
    }

    private static Path keys() {
        try {
            Path store = Files.createTempDirectory("keys").resolve("keys.p12");
            return Files.write(store, SelfMadeKeys.keyStore(KEYS_PASSWORD.toCharArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepsCookie(MvcTestResult answer) {
        begun = Objects.requireNonNull(answer.getResponse().getCookie(SiteCookie.SIGN_IN.id()));
    }

    private static Path emptyFolder() {
        try {
            Path folder = Files.createTempDirectory("no-courses");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockMvcTester.MockMvcRequestBuilder ours(String path) {
        return browser.get().uri("https://learn.example.org" + path);
    }

    private MvcTestResult failedPage(SignInFailed failure) {
        return ours("/sign-in/failed")
                .cookie(begun)
                .requestAttr(SignInFailed.ATTRIBUTE, failure)
                .exchange();
    }
}
