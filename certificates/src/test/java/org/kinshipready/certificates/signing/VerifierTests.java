package org.kinshipready.certificates.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.certificates.signing.KeyStores.EC_KEYS;
import static org.kinshipready.certificates.signing.KeyStores.RSA_KEYS;

import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.certificates.Proof;
import org.kinshipready.certificates.signing.Verification.Signer;
import org.kinshipready.certificates.signing.Verification.Verdict;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/** Tests for {@link Verifier}. */
class VerifierTests {

    private static final String OTHER_CODE = CertificateCode.random().value();

    private final Verifier verifier = new Verifier();
    private final byte[] signed = SignedCertificates.signed(RSA_KEYS);

    @Test
    void saysWhatAnIntactOneSays() {
        Verification.Certificate found = intact(verifier, signed);

        assertThat(found.code().value()).isEqualTo(SignedCertificates.CODE);
        assertThat(found.proof().courseId()).isEqualTo("legal-options");
        assertThat(found.proof().completed()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(found.proof().matches(SignedCertificates.NAME)).isTrue();
        assertThat(found.signedBy().getSubjectX500Principal().getName()).isEqualTo("CN=Example Academy");
        assertThat(found.trial()).isFalse();
        assertThat(found.signer()).isEqualTo(Signer.NOT_ASKED);
    }

    @Test
    void knowsItsSignerByTheKeysGiven() {
        assertThat(intact(knowing(RSA_KEYS), signed).signer()).isEqualTo(Signer.KNOWN);
        assertThat(intact(knowing(EC_KEYS), signed).signer()).isEqualTo(Signer.UNKNOWN);
        assertThat(intact(knowing(EC_KEYS), SignedCertificates.signed(EC_KEYS)).signer())
                .isEqualTo(Signer.KNOWN);
    }

    @Test
    void aRealProofInAFileSignedBySomebodyElseIsUnknown() {
        Proof proof = SignedCertificates.proof(RSA_KEYS, SignedCertificates.facts());
        byte[] forged = SignedCertificates.signed(
                EC_KEYS,
                SignedCertificates.facts(),
                proof,
                SignedCertificates.statement(SignedCertificates.facts()).text());

        assertThat(intact(knowing(RSA_KEYS), forged).signer()).isEqualTo(Signer.UNKNOWN);
    }

    @Test
    void aForeignProofInAFileOfOursIsUnknown() {
        Proof proof = SignedCertificates.proof(EC_KEYS, SignedCertificates.facts());
        byte[] forged = SignedCertificates.signed(
                RSA_KEYS,
                SignedCertificates.facts(),
                proof,
                SignedCertificates.statement(SignedCertificates.facts()).text());

        assertThat(intact(knowing(RSA_KEYS), forged).signer()).isEqualTo(Signer.UNKNOWN);
    }

    @Test
    void knowsWhatRetiredKeysSigned() {
        KeyStores first =
                new KeyStores().with("2026", KeyStores.pair("EC")).with("2026-proof", KeyStores.pair("Ed25519"));
        byte[] old = SignedCertificates.signed(first.keys("2026"));
        SigningKeys rotated = new KeyStores()
                .withRetired(first, "2026")
                .withRetired(first, "2026-proof")
                .with("2027", KeyStores.pair("EC"))
                .with("2027-proof", KeyStores.pair("Ed25519"))
                .keys("2027");
        byte[] young = SignedCertificates.signed(rotated);

        assertThat(intact(knowing(rotated), old).signer()).isEqualTo(Signer.KNOWN);
        assertThat(intact(knowing(rotated), young).signer()).isEqualTo(Signer.KNOWN);
        assertThat(intact(knowing(first.keys("2026")), young).signer()).isEqualTo(Signer.UNKNOWN);
    }

    @Test
    void knowsAKeyThatAnAuthorityVouchesForAndNotTheAuthority() {
        KeyPair authority = KeyStores.pair("EC");
        SigningKeys keys = new KeyStores()
                .withChain("2026", KeyStores.pair("EC"), authority)
                .with("2026-proof", KeyStores.pair("Ed25519"))
                .keys("");

        assertThat(intact(knowing(keys), SignedCertificates.signed(keys)).signer())
                .isEqualTo(Signer.KNOWN);
        assertThat(keys.publicKeys("Example").hasDocumentKey(authority.getPublic()))
                .isFalse();
    }

    @Test
    void saysThatATrialIsOne() {
        CertificateFacts trial = SignedCertificates.facts(SignedCertificates.CODE, true);
        SigningKeys selfMade = SigningKeys.read(
                "trial.p12", SelfMadeKeys.keyStore(KeyStores.PASSWORD), KeyStores.PASSWORD, "", KeyStores.NOW);

        assertThat(intact(verifier, new CertificateSigner(SignedCertificates.PDF, RSA_KEYS).sign(trial))
                        .trial())
                .isTrue();
        assertThat(intact(verifier, SignedCertificates.signed(selfMade)).trial())
                .isTrue();
    }

    @Test
    void findsWhatWasAppended() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfStamper stamper = new PdfStamper(new PdfReader(signed), out, "\0", true);
        stamper.addJavaScript("app.alert('hello')");
        stamper.close();

        assertThat(out.toByteArray()).startsWith(signed).hasSizeGreaterThan(signed.length);
        assertAltered(out.toByteArray(), "doesn't cover all of it");
        assertAltered(Arrays.copyOf(signed, signed.length + 1), "doesn't cover all of it");
    }

    @Test
    void findsASecondSignature() {
        byte[] twice = new Signatures(EC_KEYS.documentKey())
                .sign(signed, SignedCertificates.facts(), "Certificate of completion");

        assertAltered(twice, "more than one signature");
    }

    @Test
    void findsThatTheSignatureWasTakenAway() {
        int end = SignedCertificates.text(signed).indexOf("%%EOF") + "%%EOF\n".length();

        assertAltered(Arrays.copyOf(signed, end), "taken away");
        assertAltered(SignedCertificates.PDF.draw(SignedCertificates.facts()), "taken away");
    }

    @Test
    void findsWhatWasCutOff() {
        assertAltered(Arrays.copyOf(signed, signed.length - 1), "doesn't cover all of it");
    }

    @Test
    void findsRoomInTheSignature() {
        assertThat(verifier.verify(SignedCertificates.signedAgain(signed, RSA_KEYS, 0, same -> same))
                        .verdict())
                .isEqualTo(Verdict.INTACT);
        assertAltered(SignedCertificates.signedAgain(signed, RSA_KEYS, 1, same -> same), "can't be read");
    }

    @Test
    void findsThatDigitsOfTheSignatureAreWrittenOtherwise() {
        int[] contents = SignedCertificates.contents(signed);
        String text = SignedCertificates.text(signed);
        String capitals = text.substring(contents[0], contents[1]).toUpperCase(Locale.ROOT);

        assertAltered(
                SignedCertificates.bytes(text.substring(0, contents[0]) + capitals + text.substring(contents[1])),
                "isn't written as");
    }

    @Test
    void findsASignatureThatAnotherKeyMade() {
        // The digest is right, and the certificate that of the issuer: only the signature isn't.
        byte[] foreign = SignedCertificates.signedAgain(signed, RSA_KEYS, 0, cms -> {
            byte[] changed = cms.clone();
            changed[changed.length - 1] ^= 1;
            return changed;
        });

        assertAltered(foreign, "isn't that of the signer");
    }

    @Test
    void findsAProofThatIsCopiedFromAnotherCertificate() {
        CertificateFacts facts = SignedCertificates.facts();
        Proof other = SignedCertificates.proof(RSA_KEYS, SignedCertificates.facts(OTHER_CODE, false));

        assertAltered(
                SignedCertificates.signed(
                        RSA_KEYS,
                        facts,
                        other,
                        SignedCertificates.statement(facts).text()),
                "made for another certificate");
    }

    @Test
    void findsCodeAndProofThatAreCopiedFromAnotherCertificate() {
        CertificateFacts other = SignedCertificates.facts(OTHER_CODE, false);

        assertAltered(
                SignedCertificates.signed(
                        RSA_KEYS,
                        other,
                        SignedCertificates.proof(RSA_KEYS, other),
                        SignedCertificates.statement(SignedCertificates.facts()).text()),
                "that of another certificate");
    }

    @Test
    void leavesOtherFilesAlone() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }

        assertThat(verifier.verify(out.toByteArray()).verdict()).isEqualTo(Verdict.NOT_OURS);
        assertThat(verifier.verify(new byte[0]).verdict()).isEqualTo(Verdict.NOT_OURS);
    }

    private static Verifier knowing(SigningKeys keys) {
        return new Verifier(PublicKeys.parse(keys.publicKeys("Example Academy").json()));
    }

    private static Verification.Certificate intact(Verifier verifier, byte[] file) {
        Verification found = verifier.verify(file);
        assertThat(found.why()).isEmpty();
        return found.certificate().orElseThrow();
    }

    private void assertAltered(byte[] file, String why) {
        Verification found = verifier.verify(file);
        assertThat(found.why()).contains(why);
        assertThat(found.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(found.certificate()).isEmpty();
    }
}
