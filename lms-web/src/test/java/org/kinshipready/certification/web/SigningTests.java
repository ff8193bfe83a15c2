package org.kinshipready.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.kinshipready.certificates.signing.PublicKeys;
import org.kinshipready.certificates.signing.Verification;
import org.kinshipready.certificates.signing.Verification.Signer;
import org.kinshipready.certificates.signing.Verifier;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever has a certificate and the published keys needs nothing else to check it. */
class SigningTests extends Platform {

    private final SignedIn who = Carers.carer("Ada Lovelace");

    @Test
    void anIssuedCertificateIsVerifiedWithThePublishedKeys() throws UnsupportedEncodingException {
        IssuedCertificate certificate = issue();
        Verifier verifier =
                new Verifier(PublicKeys.parse(published().getResponse().getContentAsString()));

        Verification found = verifier.verify(certification.pdf(certificate));

        assertThat(found.why()).isEmpty();
        Verification.Certificate said = found.certificate().orElseThrow();
        assertThat(said.code().value()).isEqualTo(certificate.code());
        assertThat(said.signer()).isEqualTo(Signer.KNOWN);
        assertThat(said.trial()).isTrue();
        assertThat(said.proof().courseId()).isEqualTo(certificate.facts().courseId());
        assertThat(said.proof().completed()).isEqualTo(certificate.facts().completed());
        assertThat(said.proof().matches("Ada Lovelace")).isTrue();
    }

    @Test
    void thePublicKeysAreForEverybodyAndMayBeKeptForAnHour() {
        MvcTestResult keys = published();

        assertThat(keys)
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "application/jwk-set+json")
                .hasValue("Cache-Control", "max-age=3600, public");
        assertThat(keys)
                .bodyText()
                .contains("\"issuer\":\"Kinship Ready\"", "\"Ed25519\"", "\"x5c\"")
                .doesNotContain("\"d\":");
    }

    private MvcTestResult published() {
        return browser.get().uri("/.well-known/kinship-ready-keys.json").exchange();
    }

    private IssuedCertificate issue() {
        people.arrived(who);
        Course course = publish(preparatory().module("m1", page("a")));
        finish(who, course, "m1/a");
        Completion completion = enrolments
                .settle(enrolments.find(who, course.id()).orElseThrow(), course)
                .orElseThrow();
        return certification.current(completion).orElseThrow();
    }
}
