package org.kinshipready.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.ongoing;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.security.As.as;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link MyLearningController}, {@link NameController} and {@link CertificateController}. */
class MyLearningTests extends Platform {

    private static final String NOT_KEPT = "no-store";

    private final SignedIn who = Carers.carer("Ada Lovelace");

    private MvcTestResult get(String path) {
        return browser.get().uri(path).with(as(who)).exchange();
    }

    private MvcTestResult rename(String name, String course) {
        return browser.post()
                .uri("/my-learning/name")
                .with(as(who))
                .param("name", name)
                .param("course", course)
                .exchange();
    }

    private Course complete() {
        people.arrived(who);
        Course course = publish(preparatory().title("Legal options").module("m1", page("a")));
        finish(who, course, "m1/a");
        return course;
    }

    private IssuedCertificate certificate() {
        return mongo.findOne(query(where("person").is(who.id())), IssuedCertificate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my-learning", "/my-learning/name", "/my-learning/certificates/x", "/certificates/X.pdf"})
    void needsSomebodyWhoIsSignedIn(String path) {
        assertThat(browser.get().uri(path)).hasRedirectedUrl("/sign-in?from=" + path.replace("/", "%2F"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my-learning", "/my-learning/name"})
    void isNotKeptByAnybody(String path) {
        assertThat(get(path)).hasStatusOk().headers().hasValue("Cache-Control", NOT_KEPT);
    }

    @Test
    void showsThePathwaysApart() throws Exception {
        complete();
        Course other = publish(ongoing().title("School").module("m1", page("a"), page("b")));
        finish(who, other, "m1/a");

        String page = get("/my-learning").getResponse().getContentAsString(StandardCharsets.UTF_8);
        int second = page.indexOf("<h2 class=\"govuk-heading-l\">Ongoing training");
        assertThat(page.substring(0, second))
                .contains("Legal options", "Completed on 1 June 2026.")
                .doesNotContain("School");
        assertThat(page.substring(second))
                .contains("School", "1 of 2 steps finished.", other.address() + "/m1/b")
                .doesNotContain("Legal options");
    }

    @Test
    void comingByMakesGoodWhatACrashCutOff() {
        complete();
        mongo.remove(query(where("person").is(who.id())), Completion.class);
        mongo.remove(query(where("person").is(who.id())), IssuedCertificate.class);

        assertThat(get("/my-learning")).bodyText().contains("Completed on 1 June 2026.");
        assertThat(certificate()).isNotNull();
    }

    @Test
    void theCertificateIsTheFileThatWasIssued() throws Exception {
        Course course = complete();
        String address = "/certificates/" + certificate().code() + ".pdf";

        assertThat(get("/my-learning/certificates/" + course.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Ada Lovelace", certificate().facts().number(), address, "Trial: not a real certificate.");
        MvcTestResult file = get(address);
        assertThat(file)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .headers()
                .hasValue("Cache-Control", NOT_KEPT)
                .hasValue(
                        "Content-Disposition",
                        "attachment; filename=\"certificate-"
                                + certificate().facts().number() + ".pdf\"");
        assertThat(file.getResponse().getContentAsByteArray())
                .isEqualTo(certification.pdf(certificate()))
                .isEqualTo(get(address).getResponse().getContentAsByteArray());
    }

    @Test
    void nobodyElseGetsTheFile() {
        complete();
        String address = "/certificates/" + certificate().code() + ".pdf";

        assertThat(browser.get().uri(address).with(as(Carers.carer()))).hasStatus(404);
        assertThat(get("/certificates/NOTHING.pdf")).hasStatus(404);
    }

    @Test
    void withoutACompletionThereIsNoCertificate() {
        Course course = publish(preparatory().module("m1", page("a"), page("b")));
        assertThat(get("/my-learning/certificates/" + course.id())).hasStatus(404);
        finish(who, course, "m1/a");
        assertThat(get("/my-learning/certificates/" + course.id())).hasRedirectedUrl(course.address());
    }

    @Test
    void aNameIsChangedAndAnotherCertificateMade() {
        Course course = complete();
        String address = "/my-learning/certificates/" + course.id();
        assertThat(rename(" Augusta  King ", course.id())).hasRedirectedUrl(address);
        assertThat(get(address)).bodyText().contains("Your name is now Augusta  King", "<h2>Ada Lovelace</h2>");

        assertThat(browser.post().uri(address).with(as(who))).hasRedirectedUrl(address);
        assertThat(get(address)).bodyText().contains("<h2>Augusta  King</h2>", "Is this name right?");
    }

    @Test
    void aCourseThatIsNotOnesOwnLeadsToMyLearning() {
        assertThat(rename("Augusta", "nothing")).hasRedirectedUrl("/my-learning");
        assertThat(rename("Augusta", "//example.org")).hasRedirectedUrl("/my-learning");
        assertThat(rename("Augusta", "")).hasRedirectedUrl("/my-learning");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Enter your name as you want it on your certificates",
        "A\u202Eda, 'Your name has a character in it that can’t be printed. Type it again by hand'",
        "李, 'We can’t print the character “李” on certificates yet. Please write your name without it for now'",
    })
    void aNameThatCantBeUsedIsSaidSo(String name, String message) {
        assertThat(rename(name, "legal-options"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Error: ", message, "value=\"" + name + "\"", "name=\"course\" value=\"legal-options\"");
        assertThat(people.find(who.id())).isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsStillThere() {
        String name = "x".repeat(101);
        assertThat(rename(name, ""))
                .hasStatus(422)
                .bodyText()
                .contains("Your name must be 100 characters or fewer", "value=\"" + name + "\"");
    }

    @Test
    void aNameIsOnlyText() {
        Course course = complete();
        String name = "<script>alert(\"x\")</script>";
        assertThat(rename(name, course.id())).hasStatus(302);
        assertThat(rename("\"><script>" + "x".repeat(100), "\"><script>"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>");

        for (String path :
                new String[] {"/my-learning", "/my-learning/name", "/my-learning/certificates/" + course.id()}) {
            assertThat(get(path)).hasStatusOk().bodyText().contains("script").doesNotContain("<script>");
        }
    }

    @Test
    void aDisplayNameThatCantBePrintedIsAskedFor() {
        SignedIn stranger = Carers.carer("李");
        people.arrived(stranger);
        Course course = publish(preparatory().module("m1", page("a")));
        finish(stranger, course, "m1/a");
        String address = "/my-learning/certificates/" + course.id();

        assertThat(browser.get().uri(address).with(as(stranger))).hasStatusOk();
        assertThat(browser.post().uri(address).with(as(stranger)))
                .hasRedirectedUrl("/my-learning/name?course=" + course.id());
        assertThat(browser.get().uri("/my-learning/name").with(as(stranger)))
                .hasStatusOk()
                .bodyText()
                .contains("We can’t print the character “李”");
        browser.post()
                .uri("/my-learning/name")
                .with(as(stranger))
                .param("name", "Ada")
                .exchange();
        assertThat(browser.get().uri(address).with(as(stranger))).bodyText().contains("<h2>Ada</h2>");
    }
}
