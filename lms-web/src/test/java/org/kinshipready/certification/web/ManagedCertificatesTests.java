package org.kinshipready.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.security.As.as;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.Course;
import org.kinshipready.people.Carers;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for what a manager and the holder of a certificate do to it on pages. */
class ManagedCertificatesTests extends Platform {

    private final SignedIn who = Carers.carer("Ada Lovelace");
    private final SignedIn manager = Carers.somebody("Mo", Role.MANAGER);
    private Course course;

    @BeforeEach
    void complete() {
        people.arrived(who);
        people.arrived(manager);
        course = publish(preparatory().title("Legal options").module("m1", page("a")));
        finish(who, course, "m1/a");
        assertThat(get(who, holder())).hasStatusOk();
    }

    private IssuedCertificate certificate() {
        return mongo.findOne(query(where("person").is(who.id()).and("issue").is(1)), IssuedCertificate.class);
    }

    private String address() {
        return "/manage/certificates/" + certificate().code();
    }

    private String holder() {
        return "/my-learning/certificates/" + course.id();
    }

    private MvcTestResult get(SignedIn asking, String path) {
        return browser.get().uri(path).with(as(asking)).exchange();
    }

    private MvcTestResult post(SignedIn asking, String path, String name, String value) {
        return browser.post().uri(path).with(as(asking)).param(name, value).exchange();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MANAGER", mode = EnumSource.Mode.EXCLUDE)
    void isForManagersOnly(Role other) {
        SignedIn somebody = Carers.somebody("Mallory", other);
        for (String path : new String[] {"/manage/certificates", address(), address() + "/withdraw"}) {
            assertThat(get(somebody, path)).hasStatus(403);
        }
        assertThat(post(somebody, address() + "/withdraw", "reason", "Why")).hasStatus(403);
        assertThat(certificate().withdrawn()).isNull();
    }

    @Test
    void isFoundByItsNumber() {
        assertThat(get(
                        manager,
                        "/manage/certificates?q=" + certificate().facts().number()))
                .hasRedirectedUrl(address());
        assertThat(get(manager, "/manage/certificates?q=nothing"))
                .hasStatus(404)
                .bodyText()
                .contains("<title>Error: ", "There is no certificate with this code or number", "value=\"nothing\"");
        assertThat(get(manager, "/manage/certificates/nothing")).hasStatus(404);
        assertThat(get(manager, address()))
                .bodyText()
                .contains("Ada Lovelace", "It is valid.", "Its file is the one that was issued.");
    }

    @Test
    void isWithdrawnWithAReasonAndCountsAgainWithAnother() {
        assertThat(get(manager, address() + "/withdraw"))
                .bodyText()
                .contains("Anybody who checks the certificate can read this.");
        assertThat(post(manager, address() + "/withdraw", "reason", "Not <b>finished</b>"))
                .hasRedirectedUrl(address());
        assertThat(get(manager, address()))
                .bodyText()
                .contains("It is withdrawn.", "Withdrawn by Mo. The reason: Not &lt;b&gt;finished&lt;/b&gt;");
        assertThat(get(who, holder()))
                .bodyText()
                .contains("This certificate was withdrawn on 1 June 2026", "&lt;b&gt;", "you can’t get a new one")
                .doesNotContain("value=\"welsh\"");

        assertThat(get(manager, address() + "/restore")).bodyText().contains("/restore\"");
        assertThat(post(manager, address() + "/restore", "reason", "It was finished"))
                .hasRedirectedUrl(address());
        assertThat(get(manager, address()))
                .bodyText()
                .contains("It is valid.", "Made to count again by Mo. The reason: It was finished");
        assertThat(get(who, holder())).bodyText().doesNotContain("was withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/withdraw", "/restore"})
    void withoutAReasonNothingHappens(String what) {
        assertThat(post(manager, address() + what, "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Give a reason of up to 500 characters");
        assertThat(certificate().withdrawn()).isNull();
    }

    @Test
    void theHolderSwitchesThePageOffAndIsToldSo() {
        assertThat(get(who, holder()))
                .bodyText()
                .contains(
                        "https://learn.example.org/verify/" + certificate().code(),
                        "A. L.",
                        "Code",
                        "About 10 minutes");
        assertThat(browser.post()
                        .uri(holder())
                        .with(as(who))
                        .param("pressed", "show")
                        .param("shown", "NOTHING"))
                .hasRedirectedUrl(holder() + "?saved=yes");
        assertThat(get(who, holder() + "?saved=yes"))
                .bodyText()
                .contains("Your choice is saved.", "Nobody can check your certificate.");
        assertThat(browser.post()
                        .uri(holder())
                        .with(as(who))
                        .param("pressed", "show")
                        .param("shown", "NONSENSE"))
                .hasStatus(400);
    }

    @Test
    void theHolderGetsBothLanguagesAndSeesTheEarlierOne() {
        assertThat(post(who, holder(), "pressed", "welsh")).hasRedirectedUrl(holder());
        assertThat(get(who, holder()))
                .bodyText()
                .contains(
                        "Hyfforddiant paratoi",
                        "Certificate " + certificate().facts().number() + " (PDF)",
                        "It was wanted in Welsh and English.",
                        "/certificates/" + certificate().code() + ".pdf")
                .doesNotContain("value=\"welsh\"");
        assertThat(get(who, "/certificates/" + certificate().code() + ".pdf")).hasStatusOk();
        assertThat(get(manager, address())).bodyText().contains("It has been replaced.", "See the one that counts");
    }

    @Test
    void aFileThatIsGoneIsNotServedAndTheHolderReadsWhy() {
        mongo.remove(query(where("_id").is(certificate().code())), Document.class, "certificate_files");

        assertThat(get(who, "/certificates/" + certificate().code() + ".pdf"))
                .hasStatus(500)
                .bodyText()
                .contains(
                        "We can’t give you this file just now",
                        certificate().facts().number());
        assertThat(get(who, holder()))
                .hasStatusOk()
                .bodyText()
                .contains("We can’t give you this file just now")
                .doesNotContain("Download your certificate");
        assertThat(get(manager, "/manage/certificates"))
                .bodyText()
                .contains(certificate().facts().number(), address());
        assertThat(get(manager, address())).bodyText().contains("Its file is missing or was changed.");
    }
}
