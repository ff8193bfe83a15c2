package org.kinshipready.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.certification.CertificateChecks;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.certification.Shown;
import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link VerifyController}: what anybody reads who has a code. */
class VerifyTests extends Platform {

    private static final AtomicInteger ADDRESS = new AtomicInteger();

    private final SignedIn who = Carers.carer("Siân O’Connor");

    @Autowired
    private CertificateChecks checks;

    private Completion completion;

    private IssuedCertificate issued() {
        people.arrived(who);
        Course course = publish(preparatory().title("Legal options").module("m1", page("a")));
        finish(who, course, "m1/a");
        completion = enrolments
                .settle(enrolments.find(who, course.id()).orElseThrow(), course)
                .orElseThrow();
        return current();
    }

    private IssuedCertificate current() {
        return certification.current(completion).orElseThrow();
    }

    /** Each time from another address: how often one may ask isn't what is tested here. */
    private MvcTestResult get(String path, Object... variables) {
        String address = "10.0." + ADDRESS.incrementAndGet() / 250 + "." + ADDRESS.get() % 250;
        return browser.get()
                .uri(path, variables)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private Document read(String path, Object... variables) {
        return Jsoup.parse(
                new String(get(path, variables).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Document check(IssuedCertificate certificate) {
        return read("/verify/" + certificate.code());
    }

    private static String heading(Document page) {
        return page.select("h1").text();
    }

    @Test
    void aValidOneShowsWhatWasCompletedAndInitialsOnly() {
        IssuedCertificate certificate = issued();
        Document page = check(certificate);

        assertThat(heading(page)).isEqualTo("This certificate is valid");
        assertThat(page.select("main dd").eachText())
                .containsExactly(
                        "S. O.",
                        "Legal options",
                        "1.0.0",
                        "Preparatory training",
                        "June 2026",
                        certificate.facts().number(),
                        new CertificateCode(certificate.code()).grouped(),
                        "Kinship Ready");
        assertThat(page.select("main").text())
                .contains("It is not an assessment of anyone’s suitability to care.", "Trial: not a real certificate.");
        assertThat(page.html()).doesNotContain("Siân", "Connor", who.id().value(), "1 June");
    }

    @Test
    void nobodyNeedsAnAccountAndNothingIsKept() {
        MvcTestResult page = get("/verify/" + issued().code());

        assertThat(page)
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "no-store")
                .hasValue("X-Robots-Tag", "noindex");
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(page.getResponse().getCookies()).isEmpty();
        Document document = read("/verify");
        assertThat(document.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(document.select("main form").attr("method")).isEqualTo("get");
        assertThat(document.title()).startsWith("Check a certificate");
    }

    @Test
    void aCodeIsFoundHoweverItIsTyped() {
        String code = issued().code();
        String sloppy = new CertificateCode(code)
                .grouped()
                .toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(get("/verify?code={code}", " " + sloppy + " ")).hasRedirectedUrl("/verify/" + code);
        assertThat(get("/verify/{code}", sloppy)).hasRedirectedUrl("/verify/" + code);
    }

    /** CertificateCodeTests knows many more ways; these go through the page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " CODE ",
                "“CODE”",
                "(CODE)",
                "https://learn.example.org/verify/CODE",
                "https://learn.example.org/verify/CODE#1.AAAAAAAA.a-course.20261121.AAAAAAAAAAAAAAAA.AAAAAAAAAAAA",
                "learn.example.org/verify/CODE/",
                "https://learn.example.org/verify?code=CODE",
                "Hello, it is at https://learn.example.org/verify/CODE. Please have a look at it. Siân",
                "The code is CODE, thank you!",
                "The code is:\nCODE\nThank you",
            })
    void anAddressOrASentenceWithACodeInItIsTaken(String text) {
        String code = issued().code();
        String grouped = new CertificateCode(code).grouped();
        for (String written : List.of(
                code,
                grouped,
                grouped.replace(' ', '-'),
                grouped.replace(' ', '\u00A0'),
                grouped.replace(' ', '\u200B'))) {
            assertThat(get("/verify?code={typed}", text.replace("CODE", written)))
                    .hasRedirectedUrl("/verify/" + code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CODE.", "CODE,", "CODE)", "“CODE”", "code", "CODE\u200B", "<CODE>"})
    void anAddressIsTakenAsMailProgramsCutIt(String end) {
        String code = issued().code();
        String dashes = new CertificateCode(code).grouped().replace(' ', '-').toLowerCase(Locale.ROOT);
        for (String written : List.of(code, dashes)) {
            String path = end.replace("CODE", written).replace("code", written.toLowerCase(Locale.ROOT));
            assertThat(get("/verify/{typed}", path))
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).hasRedirectedUrl("/verify/" + code),
                            answer -> assertThat(answer).hasStatusOk());
        }
    }

    /** As every address with a slash at its end is, whose codes keep their case. */
    @Test
    void anAddressWithASlashAtItsEndLeadsToTheSameWithoutIt() {
        String code = issued().code();
        assertThat(get("/verify/{typed}/", code)).hasRedirectedUrl("/verify/" + code);
    }

    /** One of 27 characters was left out: what remains looks like a code of early days. */
    @Test
    void aCharacterThatIsMissingIsNoticed() {
        String code = issued().code();
        for (String missing : List.of(code.substring(1), code.substring(0, 9) + code.substring(10))) {
            Document page = read("/verify/" + missing);
            assertThat(get("/verify/" + missing)).hasStatus(422);
            assertThat(page.select("#code-error").text())
                    .contains("Nearly all codes have 27: check that none is missing");
            assertThat(page.select("h1").text()).isEqualTo("Check a certificate");
        }
    }

    @Test
    void aCodeThatNobodyHasIsUnknown() {
        String code = CertificateCode.random().value();
        Document page = read("/verify/" + code);

        assertThat(get("/verify/" + code)).hasStatus(404);
        assertThat(heading(page)).isEqualTo("We can’t show a certificate with this code");
        assertThat(page.select("main bdi").text()).isEqualTo(new CertificateCode(code).grouped());
    }

    @Test
    void aPageThatIsOffLooksLikeACodeThatNobodyHas() {
        String code = issued().code();
        checks.show(who, completion, Shown.NOTHING);
        String nobodys = CertificateCode.random().value();

        assertThat(get("/verify/" + code)).hasStatus(404);
        assertThat(words(code)).isEqualTo(words(nobodys)).doesNotContain("Legal options");
    }

    /** The page without the code itself. */
    private String words(String code) {
        return read("/verify/" + code).select("main").html().replace(new CertificateCode(code).grouped(), "CODE");
    }

    @Test
    void aWrongCharacterIsNoticedAndWhatWasTypedKept() {
        String code = issued().code();
        String wrong = (code.charAt(0) == '2' ? '3' : '2') + code.substring(1);
        MvcTestResult result = get("/verify?code=" + wrong);
        Document page = read("/verify?code=" + wrong);

        assertThat(result).hasStatus(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#code-error").text()).contains("At least one letter or number of this code is wrong");
        assertThat(page.select("#code").val()).isEqualTo(wrong);
        assertThat(read("/verify/" + wrong).select("#code").val()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Enter the code on the certificate",
        "---, Enter the code on the certificate",
        "ABCD EFGH, Enter all 27 letters and numbers. You entered 8",
        "P-2026-000123, Enter all 27 letters and numbers. You entered 11",
        "https://learn.example.org/verify/ABCD2345, Enter all 27 letters and numbers. You entered 8",
        "https://learn.example.org/verify, Enter the code on the certificate",
        "'Hello, I can not find a code on this certificate', There is no code in what you entered.",
        "00000000000000000000000000, You entered 26 letters and numbers. Nearly all codes have 27",
    })
    void whatCantBeACodeIsSaidSo(String typed, String message) {
        assertThat(read("/verify?code={typed}", typed).select("#code-error").text())
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><b>", "{{7*7}}", "${7*7}"})
    void whatIsTypedIsOnlyText(String typed) {
        Document page = read("/verify?code={typed}", typed);
        assertThat(page.select("#code").val()).isEqualTo(typed);
        assertThat(page.select("main b, main script:not([src])")).isEmpty();
    }
}
