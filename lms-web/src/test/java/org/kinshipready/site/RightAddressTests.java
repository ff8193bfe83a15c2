package org.kinshipready.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.security.As.as;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.Course;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.StringUtils;

/** Capitals and slashes at the end of an address, as people and their phones type them. */
class RightAddressTests extends Platform {

    private static final String CODE = "ABCD" + "0".repeat(22);

    private MvcTestResult asks(HttpMethod method, String address) {
        return browser.perform(MockMvcRequestBuilders.request(method, URI.create(address)));
    }

    /** As it comes over the network, which no client would send like that. */
    private MvcTestResult asksRaw(String address) {
        String[] parts = address.split("\\?", 2);
        return browser.perform(context -> {
            MockHttpServletRequest request = MockMvcRequestBuilders.get("/").buildRequest(context);
            request.setRequestURI(parts[0]);
            request.setQueryString(parts.length == 1 ? null : parts[1]);
            return request;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/preparatory/,                                 /preparatory",
        "/Preparatory,                                  /preparatory",
        "/Preparatory/,                                 /preparatory",
        "/ONGOING,                                      /ongoing",
        "/preparatory/first-steps/,                     /preparatory/first-steps",
        "/preparatory/First-Steps/Before/,              /preparatory/first-steps/before",
        "/Preparatory/First-Steps/Before/Page,          /preparatory/first-steps/before/page",
        "/preparatory/first-steps/Print,                /preparatory/first-steps/print",
        "/VERIFY,                                       /verify",
        "/verify/,                                      /verify",
        "/Help/,                                        /help",
        "/Sign-In,                                      /sign-in",
        "/My-Learning,                                  /my-learning",
        "/My-Learning/Certificates/First-Steps,         /my-learning/certificates/first-steps",
        "/Reports/Ongoing/School/,                      /reports/ongoing/school",
        "/Language/CY,                                  /language/cy",
        "/Search?in=Preparatory&q=A%20B%2FC,            /search?in=Preparatory&q=A%20B%2FC",
        "/Sign-In?from=//evil.example,                  /sign-in?from=//evil.example"
    })
    void leadsToTheRightAddressOnceKeepingTheQuery(String typed, String right) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            assertThat(asks(method, typed)).hasStatus(HttpStatus.MOVED_PERMANENTLY);
            assertThat(asks(method, typed)).hasHeader("Location", right);
        }
        assertThat(asks(HttpMethod.GET, right).getResponse().getStatus())
                .isNotEqualTo(HttpStatus.MOVED_PERMANENTLY.value());
    }

    @Test
    void keepsCapitalsThatMeanSomething() {
        assertThat(asks(HttpMethod.GET, "/Verify/" + CODE + "/")).hasHeader("Location", "/verify/" + CODE);
        assertThat(asks(HttpMethod.GET, "/Preparatory/First-Steps/Images/My-House.PNG?v=1.0.0"))
                .hasHeader("Location", "/preparatory/first-steps/images/My-House.PNG?v=1.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/preparatory",
                "/preparatory/first-steps/images/My-House.PNG?v=1.0.0",
                "/verify/ABCD00000000000000000000",
                "/certificates/ABCD00000000000000000000.pdf",
                "/Nowhere/",
                "/favicon.svg/",
                "/Favicon.SVG",
                "/preparatory/F%C3%89/",
                "/preparatory//",
                "//evil.example/Verify/",
                "///evil.example/",
                "/\\evil.example/",
                "/%5Cevil.example/",
                "/%2Fevil.example/",
                "/preparatory/%2e%2e/Verify/",
                "/Verify;x=y/",
                "/preparatory/First%0d%0aSteps/"
            })
    void leadsNowhereElse(String address) {
        MvcTestResult answer = asksRaw(address);
        assertThat(answer.getResponse().getStatus()).isNotEqualTo(HttpStatus.MOVED_PERMANENTLY.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Manage", "/MANAGE", "/Manage/Audit", "/Reports", "/DRAFTS/", "/drafts/"})
    void capitalsOpenNothingThatIsClosed(String typed) {
        SignedIn carer = Carers.carer();
        String right = asksAs(carer, typed).getResponse().getHeader("Location");
        assertThat(right).isEqualTo(StringUtils.trimTrailingCharacter(typed.toLowerCase(Locale.ROOT), '/'));
        assertThat(asksAs(carer, right)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(asks(HttpMethod.GET, right).getResponse().getHeader("Location"))
                .startsWith("/sign-in?");
    }

    private MvcTestResult asksAs(SignedIn who, String address) {
        return browser.get().uri(address).with(as(who)).exchange();
    }

    @Test
    void asksForASignInAtTheRightAddress() {
        assertThat(asks(HttpMethod.GET, "/My-Learning/")).hasHeader("Location", "/my-learning");
        assertThat(asks(HttpMethod.GET, "/my-learning")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whatIsSentIsNeverLedElsewhere() {
        Course course = publish(preparatory().module("m", page("a")));
        MvcTestResult sent = browser.post()
                .uri("/Preparatory/" + course.id() + "/m/a/")
                .with(as(Carers.carer()))
                .exchange();
        assertThat(sent.getResponse().getStatus()).isIn(404, 405);
        assertThat(sent.getResponse().getHeader("Location")).isNull();
    }
}
