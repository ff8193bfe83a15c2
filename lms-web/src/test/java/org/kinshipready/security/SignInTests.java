package org.kinshipready.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.security.As.as;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.people.Carers;
import org.kinshipready.people.PersonId;
import org.kinshipready.site.Platform;
import org.kinshipready.site.Unsent;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for signing in: {@link TrialConfiguration}, {@link SignInController}, {@link org.kinshipready.site.ReturnAddress}. */
class SignInTests extends Platform {

    private MvcTestResult signIn(String account, String password, String from) {
        return browser.post()
                .uri("/sign-in")
                .with(csrf())
                .param("username", account)
                .param("password", password)
                .param("from", from)
                .exchange();
    }

    @Test
    void leadsBackToWhereOneWas() {
        assertThat(signIn("carer1", "trial", "/preparatory/a/b/c?try=&q.x=1"))
                .hasRedirectedUrl("/preparatory/a/b/c?try=&q.x=1");
        assertThat(people.find(PersonId.of("trial", "carer1")).orElseThrow().displayName())
                .isEqualTo("Carer 1");
    }

    @Test
    void forgivesCapitalsAndSpacesAroundTheName() {
        assertThat(signIn(" Carer1 ", "trial", "/my-learning")).hasRedirectedUrl("/my-learning");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org/",
                "//example.org",
                "///example.org",
                "////example.org",
                "/\\example.org",
                "\\\\example.org",
                "javascript:alert(1)",
                "/\t/example.org",
                "/sign-in?from=/x",
                "/a b",
                "x",
                "/／x",
                "/／／example.org",
                "/é",
                "/..//x",
                "/a//example.org",
                "/./x",
                "/%2e%2e/x",
                "/a/..",
                "/%2fexample.org",
                "/%5cexample.org",
                "/a%00",
                "/%FF",
                "/search?q=%FF",
                "/a;x=1",
                "/a%3bx",
            })
    void leadsNowhereElse(String from) {
        assertThat(signIn("carer1", "trial", from)).hasRedirectedUrl("/");
        assertThat(browser.get().uri("/sign-in").param("from", from)).bodyText().contains("name=\"from\" value=\"/\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/search?in=preparatory&q=café, /search?in=preparatory&q=caf%C3%A9",
        "/search?in=preparatory&q=a%2F%2Fb+c, /search?in=preparatory&q=a%2F%2Fb+c",
        "/verify/AB%20CD, /verify/AB%20CD",
        "/preparatory/, /preparatory/",
        "/, /"
    })
    void leadsBackByAnAddressThatABrowserTakes(String from, String back) {
        assertThat(signIn("carer1", "trial", from)).hasRedirectedUrl(back);
    }

    @Test
    void everyAnswerTellsOtherSitesNothingOfWhereOneWas() {
        for (String path :
                new String[] {"/", "/nothing", "/robots.txt", "/my-learning", "/sign-in", "/a;b", "/sw.js"}) {
            assertThat(browser.get().uri(URI.create(path)).exchange())
                    .as(path)
                    .headers()
                    .hasValue("Referrer-Policy", "same-origin")
                    .hasValue("X-Content-Type-Options", "nosniff")
                    .containsHeader("Content-Security-Policy");
        }
        assertThat(browser.get().uri("/exit").header("Sec-Fetch-Mode", "navigate"))
                .headers()
                .hasValue("Referrer-Policy", "no-referrer");
    }

    @Test
    void aWrongPasswordKeepsTheNameAndTheWayBack() {
        assertThat(signIn("Carer1", "wrong", "/my-learning")).hasForwardedUrl("/sign-in/refused");
        assertThat(browser.post()
                        .uri("/sign-in/refused")
                        .with(as(Carers.carer()))
                        .param("username", "<Carer1>")
                        .param("from", "/my-learning"))
                .bodyText()
                .contains(
                        "This name and password don’t go together", "value=\"&lt;Carer1>\"", "value=\"/my-learning\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "carer4"})
    void anUnknownAccountIsRefused(String account) {
        assertThat(signIn(account, "trial", "/")).hasForwardedUrl("/sign-in/refused");
    }

    @Test
    void aReaderWithoutAnAccountGetsNoSession() {
        for (String path : new String[] {"/", "/preparatory", "/ongoing", "/help", "/nothing"}) {
            MvcTestResult result = browser.get().uri(path).exchange();
            assertThat(result.getRequest().getSession(false)).as(path).isNull();
            assertThat(result.getResponse().getCookies()).as(path).isEmpty();
        }
    }

    @Test
    void aPageOfAnotherSiteGetsNothingDone() {
        assertThat(browser.post().uri("/sign-out")).hasRedirectedUrl("/sign-in?from=%2Fsign-out");
        assertThat(browser.get().uri("/").header("Host", "evil.example.org").with(request -> {
                    request.setServerName("evil.example.org");
                    return request;
                }))
                .hasStatus(400);
    }

    @Test
    void signingOutLeadsToTheFirstPage() {
        assertThat(browser.post().uri("/sign-out").with(as(Carers.carer()))).hasRedirectedUrl("/");
    }

    @Test
    void whatSomebodyWroteNeverLandsInAnAddress() {
        assertThat(browser.post().uri("/preparatory/a/b/c").param("pressed", "save"))
                .hasRedirectedUrl("/sign-in?from=%2Fpreparatory%2Fa%2Fb%2Fc");
        assertThat(browser.post()
                        .uri("/preparatory/a/b/c")
                        .param("text", "private")
                        .param("writer", "somebody"))
                .hasForwardedUrl("/sign-in/unsent");
    }

    @Test
    void whatSomebodyWroteGoesThroughSigningInInTheBody() {
        MvcTestResult page = browser.post()
                .uri("/sign-in/unsent")
                .with(as(Carers.carer()))
                .requestAttr(SignInController.WRITTEN, written("A <walk>\n& rest"))
                .exchange();

        assertThat(page)
                .bodyText()
                .contains(
                        "name=\"unsent.text\" value=\"A &lt;walk>\n&amp; rest\"",
                        "name=\"unsent-writer\" value=\"somebody\"")
                .contains("It is not lost");
        assertThat(browser.post()
                        .uri("/sign-in/refused")
                        .with(as(Carers.carer()))
                        .param("from", "/preparatory/a/b/c")
                        .param("unsent.text", "A walk")
                        .param("unsent-writer", "somebody"))
                .bodyText()
                .contains("name=\"unsent.text\" value=\"A walk\"");
    }

    @Test
    void whatSomebodyWroteIsGivenBackToNobodyElse() {
        String carer = PersonId.of("trial", "carer1").phoneKey();
        assertThat(givenBackTo("carer1", carer)).isTrue();
        assertThat(givenBackTo("carer2", carer)).isFalse();
    }

    private static Unsent written(String text) {
        return new Unsent("/preparatory/a/b/c", "somebody", Map.of("text", List.of(text)));
    }

    private boolean givenBackTo(String account, String writer) {
        String text = "A walk " + UUID.randomUUID();
        assertThat(browser.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("username", account)
                        .param("password", "trial")
                        .param("from", "/preparatory/a/b/c")
                        .param("unsent.text", text)
                        .param("unsent-writer", writer))
                .hasStatus(302);
        return mongo.exists(query(where("givenBack.fields.values").is(text)), "sessions");
    }
}
