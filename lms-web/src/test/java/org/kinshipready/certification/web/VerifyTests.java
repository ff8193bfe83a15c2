package org.kinshipready.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;

import java.nio.charset.StandardCharsets;
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
        assertThat(page.select("#code-error").text()).contains("At least one letter or digit of this code is wrong");
        assertThat(page.select("#code").val()).isEqualTo(wrong);
        assertThat(read("/verify/" + wrong).select("#code").val()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Type the code that stands on the certificate",
        "---, Type the code that stands on the certificate",
        "ABCD EFGH, 'A code has 27 letters and digits, and you typed 8.'",
        "P-2026-000123, 'A code has 27 letters and digits, and you typed 11.'",
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
