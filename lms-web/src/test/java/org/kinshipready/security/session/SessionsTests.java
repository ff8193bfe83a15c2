package org.kinshipready.security.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.Course;
import org.kinshipready.people.PersonId;
import org.kinshipready.security.RealFormTokens;
import org.kinshipready.site.GivenBack;
import org.kinshipready.site.Platform;
import org.kinshipready.site.Unsent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for sessions in MongoDB, as the cookies of browsers name them. */
class SessionsTests extends Platform {

    private static final String CARER = PersonId.of("trial", "carer1").value();
    private static final Duration LIFE = Duration.ofHours(20);

    @Autowired
    private SessionStore store;

    @Autowired
    private ApplicationContext application;

    private Course course;
    private Cookie cookie;

    @BeforeEach
    void signIn() {
        RealFormTokens.in(application);
        course = publish(preparatory().module("m1", page("a"), page("b")));
        cookie = signIn("carer1");
    }

    private Cookie signIn(String account) {
        MvcTestResult page = browser.get().uri("/sign-in").exchange();
        return session(browser.post()
                .uri("/sign-in")
                .cookie(form(page))
                .param("_csrf", token(page))
                .param("username", account)
                .param("password", "trial")
                .exchange());
    }

    private static Cookie session(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("session"));
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).cookie(cookie).exchange();
    }

    private Document stored() {
        return Objects.requireNonNull(
                mongo.findById(SessionId.hashed(cookie.getValue()), Document.class, SessionStore.COLLECTION));
    }

    private List<String> asked() {
        return commands.sent().stream()
                .map(command -> command.getFirstKey() + " "
                        + command.getString(command.getFirstKey()).getValue())
                .toList();
    }

    @Test
    void aSignedInStepPageReadsTheSessionOnceAndWritesNothing() {
        String step = course.address() + "/m1/a";
        assertThat(get(step)).bodyText().contains("Carer 1");

        commands.forget();
        assertThat(get(step)).hasStatusOk();

        assertThat(asked()).containsExactlyInAnyOrder("find sessions", "find enrolments");
    }

    @Test
    void itsUseIsNotedEveryFiveMinutes() {
        get("/my-learning");
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        commands.forget();
        get("/my-learning");
        assertThat(asked()).doesNotContain("update sessions");

        clock.advance(Duration.ofMillis(1));
        get("/my-learning");
        get("/my-learning");

        assertThat(asked()).containsOnlyOnce("update sessions");
        assertThat(stored().getDate("used").toInstant()).isEqualTo(clock.instant());
        assertThat(stored().getDate("expires").toInstant())
                .isEqualTo(clock.instant().plus(LIFE));
    }

    @Test
    void itEndsWhenItWasNotUsedForItsTime() {
        clock.advance(LIFE.minusMillis(1));
        assertThat(get("/my-learning")).hasStatusOk();
        clock.advance(LIFE.minusMillis(1));
        assertThat(get("/my-learning")).hasStatusOk();

        clock.advance(LIFE);
        assertThat(get("/my-learning")).hasRedirectedUrl("/sign-in?from=%2Fmy-learning");
        assertThat(stored()).isNotEmpty();
        store.removeExpired();
        assertThat(mongo.exists(query(where("_id").is(SessionId.hashed(cookie.getValue()))), SessionStore.COLLECTION))
                .isFalse();
    }

    @Test
    void howeverMuchItIsUsedItEndsThirtyDaysAfterSigningIn() {
        Instant end = clock.instant().plus(SessionStore.LONGEST);
        while (clock.instant().plus(Duration.ofHours(19)).isBefore(end)) {
            clock.advance(Duration.ofHours(19));
            assertThat(get("/my-learning")).hasStatusOk();
        }
        clock.set(end.minusMillis(1));
        assertThat(get("/my-learning")).hasStatusOk();
        clock.set(end);
        assertThat(get("/my-learning")).hasRedirectedUrl("/sign-in?from=%2Fmy-learning");
        assertThat(stored().getDate("expires").toInstant()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trainer", "partner", "reviewer", "manager"})
    void oneOfStaffEndsTwelveHoursAfterSigningIn(String account) {
        cookie = signIn(account);
        clock.advance(Duration.ofHours(8));
        assertThat(get("/my-learning")).hasStatusOk();
        clock.advance(Duration.ofHours(4).minusMillis(1));
        assertThat(get("/my-learning")).hasStatusOk();
        clock.advance(Duration.ofMillis(1));
        assertThat(get("/my-learning")).hasRedirectedUrl("/sign-in?from=%2Fmy-learning");
    }

    @Test
    void itsTimeCountsFromSigningInAndNotFromTheFormForIt() {
        Cookie form = form(browser.get().uri("/sign-in").exchange());
        clock.advance(Duration.ofHours(1));
        MvcTestResult page = browser.get().uri("/sign-in").cookie(form).exchange();
        cookie = session(browser.post()
                .uri("/sign-in")
                .cookie(form)
                .param("_csrf", token(page))
                .param("username", "manager")
                .param("password", "trial")
                .exchange());
        assertThat(stored().getDate("created").toInstant()).isEqualTo(clock.instant());
    }

    @Test
    void whatWasTypedOutlivesIt() {
        cookie = signIn("manager");
        String token = token(get("/my-learning/name"));
        clock.advance(SessionStore.LONGEST_OF_STAFF);
        assertThat(browser.post()
                        .uri("/my-learning/name")
                        .cookie(cookie)
                        .param("_csrf", token)
                        .param("name", "Mo Manager"))
                .hasForwardedUrl("/sign-in/unsent");
    }

    @Test
    void aRoleOfANewerReleaseIsPassedOverAndGivesNoRight() {
        mongo.updateFirst(
                query(where("_id").is(SessionId.hashed(cookie.getValue()))),
                Update.update("roles", List.of("CARER", "SAFEGUARDING_LEAD")),
                SessionStore.COLLECTION);
        assertThat(get("/my-learning")).hasStatusOk();
        for (String closed : List.of("/manage", "/reports", "/drafts")) {
            assertThat(get(closed)).as(closed).hasStatus(403);
        }
        // Whatever it is, it is of staff.
        clock.advance(SessionStore.LONGEST_OF_STAFF);
        assertThat(get("/my-learning")).hasStatus(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created",
                "used",
                "expires",
                "person",
                "name",
                "roles",
                "organisation",
                "provider",
                "csrf",
                "givenBack"
            })
    void whatANewerReleaseHasWrittenIsNeverAnError(String field) {
        get("/my-learning");
        for (Object odd : List.of(7, "odd", List.of("odd"), List.of(7), new Document("odd", 7))) {
            mongo.updateFirst(
                    query(where("_id").is(SessionId.hashed(cookie.getValue()))),
                    Update.update(field, odd),
                    SessionStore.COLLECTION);
            for (String path : List.of("/", "/my-learning", "/manage", course.address() + "/m1/a", "/sign-in")) {
                assertThat(get(path).getResponse().getStatus())
                        .as("%s with %s = %s", path, field, odd)
                        .isIn(200, 302, 403);
            }
        }
    }

    @Test
    void itHoldsNoMoreThanWhoItIs() {
        get(course.address() + "/m1/a");

        assertThat(stored())
                .containsOnlyKeys("_id", "created", "used", "expires", "person", "name", "roles", "csrf")
                .containsEntry("person", CARER)
                .containsEntry("name", "Carer 1")
                .containsEntry("roles", List.of("CARER"));
        assertThat(stored().toJson()).doesNotContain(cookie.getValue());
    }

    @Test
    void itsCookieIsForThisSiteOnlyAndHiddenFromScripts() {
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isNegative();
        MvcTestResult page = browser.get().uri("/sign-in").exchange();
        assertThat(session(browser.post()
                                .uri("/sign-in")
                                .secure(true)
                                .cookie(form(page))
                                .param("_csrf", token(page))
                                .param("username", "carer1")
                                .param("password", "trial")
                                .exchange())
                        .getSecure())
                .isTrue();
    }

    @Test
    void signingInTakesAnotherIdAndSigningOutEndsIt() {
        MvcTestResult page = browser.get().uri("/sign-in").exchange();
        Cookie before = form(page);
        String token = token(page);
        MvcTestResult signedIn = browser.post()
                .uri("/sign-in")
                .cookie(before)
                .param("_csrf", token)
                .param("username", "carer1")
                .param("password", "trial")
                .exchange();
        assertThat(signedIn).hasRedirectedUrl("/");
        cookie = session(signedIn);
        assertThat(form(signedIn).getMaxAge()).isZero();
        assertThat(browser.post().uri("/sign-out").cookie(cookie, before).param("_csrf", token))
                .hasStatus(403);

        assertThat(browser.post().uri("/sign-out").cookie(cookie).param("_csrf", token(get("/"))))
                .hasRedirectedUrl("/");
        assertThat(store.findById(cookie.getValue())).isNull();
        assertThat(get("/my-learning")).hasStatus(302);
    }

    private static String token(MvcTestResult page) {
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .expectFirst("[name=_csrf]")
                .val();
    }

    private static Cookie form(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("form"));
    }

    @Test
    void nothingIsStoredOfSomebodyWhoIsNotSignedIn() {
        Map<String, Long> before = documents();
        for (int i = 0; i < 1_000; i++) {
            MvcTestResult page =
                    browser.get().uri("/sign-in").param("from", "/x?" + i).exchange();
            assertThat(page).hasStatusOk();
            assertThat(page.getResponse().getCookie("session")).isNull();
        }
        for (String address : List.of("/sign-in", "/sign-out", "/my-learning/name", course.address() + "/m1/a")) {
            for (int i = 0; i < 250; i++) {
                MvcTestResult answer = browser.post()
                        .uri(address)
                        .param("name", "Canary")
                        .param("text", "Canary " + i)
                        .param("writer", "somebody")
                        .exchange();
                assertThat(answer.getResponse().getCookie("session")).isNull();
            }
        }
        store.save(store.createSession());
        assertThat(documents()).isEqualTo(before);
    }

    private Map<String, Long> documents() {
        return mongo.getCollectionNames().stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> mongo.getCollection(name).countDocuments()));
    }

    @Test
    void aFormToSignInIsTakenFromTheBrowserThatAskedForItOnly() {
        MvcTestResult page = browser.get().uri("/sign-in").exchange();
        Cookie form = form(page);
        assertThat(form.isHttpOnly()).isTrue();
        assertThat(form.getPath()).isEqualTo("/");
        assertThat(form.getAttribute("SameSite")).isEqualTo("Lax");
        for (Cookie[] cookies : new Cookie[][] {
            {new Cookie("other", "x")}, {form(browser.get().uri("/sign-in").exchange())}, {new Cookie("form", "x")}
        }) {
            assertThat(browser.post()
                            .uri("/sign-in")
                            .cookie(cookies)
                            .param("_csrf", token(page))
                            .param("username", "carer1")
                            .param("password", "trial"))
                    .hasRedirectedUrl("/sign-in?from=%2F");
        }
        assertThat(browser.post()
                        .uri("/sign-in")
                        .cookie(form)
                        .param("_csrf", token(page))
                        .param("username", "carer1")
                        .param("password", "trial"))
                .hasRedirectedUrl("/");
        assertThat(form(browser.get().uri("/sign-in").secure(true).exchange()).getSecure())
                .isTrue();
    }

    @Test
    void oneThatWasEndedElsewhereStaysEnded() {
        StoredSession underWay = Objects.requireNonNull(store.findById(cookie.getValue()));
        store.end(where("person").is(CARER));

        underWay.setAttribute(
                GivenBack.ATTRIBUTE,
                new GivenBack(List.of(new Unsent("/x", "writer", Map.of("text", List.of("text"))))));
        store.save(underWay);
        clock.advance(Duration.ofMinutes(6));
        store.save(underWay);

        assertThat(store.findById(cookie.getValue())).isNull();
        assertThat(get("/my-learning")).hasStatus(302);
    }

    @Test
    void whatNoPartKnowsIsRefused() {
        StoredSession session = store.createSession();
        assertThatThrownBy(() -> session.setAttribute("basket", "apples"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("basket");
    }

    @Test
    void whatSomebodyWroteComesBackFromTheDatabaseOnceAndToThemOnly() {
        String step = course.address() + "/m1/a";
        MvcTestResult page = browser.get().uri("/sign-in").exchange();
        cookie = session(browser.post()
                .uri("/sign-in")
                .cookie(form(page))
                .param("_csrf", token(page))
                .param("username", "carer1")
                .param("password", "trial")
                .param("from", step)
                .param("unsent.text", "A walk")
                .param("unsent-writer", new PersonId(CARER).phoneKey())
                .exchange());
        assertThat(stored().getList("givenBack", Document.class).toString()).contains("A walk");
        assertThat(store.findById(cookie.getValue()))
                .isNotNull()
                .satisfies(session -> assertThat(session.<Object>getAttribute(GivenBack.ATTRIBUTE))
                        .hasToString("GivenBack"));
    }

    @Test
    void readersWithoutAnAccountAskForNone() {
        commands.forget();
        assertThat(browser.get().uri(course.address() + "/m1/a")).hasStatusOk();
        assertThat(commands.sent()).extracting(BsonDocument::getFirstKey).isEmpty();
    }
}
