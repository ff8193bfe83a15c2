package org.kinshipready.certificates.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinshipready.certificates.signing.Verification.Verdict;

/** Tests for {@link CertificateSigner}. */
class CertificateSignerTests {

    private static final byte[] SALT = new byte[SignedProof.SALT_BYTES];

    static List<SigningKeys> keys() {
        return List.of(KeyStores.RSA_KEYS, KeyStores.EC_KEYS);
    }

    /** Another hand than ours: PDFBox finds the signature, and BouncyCastle's own verifier accepts it. */
    @ParameterizedTest
    @MethodSource("keys")
    void signsAsOthersExpect(SigningKeys keys) throws Exception {
        byte[] signed = SignedCertificates.signed(keys);
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDSignature signature = document.getLastSignatureDictionary();
            CMSSignedData cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(signed)), signature.getContents(signed));
            SignerInformation signer = cms.getSignerInfos().iterator().next();
            X509CertificateHolder certificate =
                    cms.getCertificates().getMatches(null).iterator().next();

            assertThat(document.getSignatureDictionaries()).hasSize(1);
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getName()).isEqualTo("Kinship");
            assertThat(signature.getReason())
                    .isEqualTo("Certificate of completion %s: legal-options, 2026-11-21"
                            .formatted(SignedCertificates.CODE));
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)))
                    .isTrue();
        }
    }

    @Test
    void givesTheSameBytesForTheSameSaltWhereverItRuns() {
        CertificateSigner signer = new CertificateSigner(SignedCertificates.PDF, KeyStores.RSA_KEYS);
        byte[] here = signer.sign(SignedCertificates.facts(), SALT);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(signer.sign(SignedCertificates.facts(), SALT)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void eachSaltIsAnother() {
        CertificateSigner signer = new CertificateSigner(SignedCertificates.PDF, KeyStores.RSA_KEYS);

        assertThat(signer.sign(SignedCertificates.facts())).isNotEqualTo(signer.sign(SignedCertificates.facts()));
    }

    @Test
    void isSharedBetweenThreads() throws Exception {
        CertificateSigner signer = new CertificateSigner(SignedCertificates.PDF, KeyStores.EC_KEYS);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> signed = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                signed.add(threads.submit(() -> signer.sign(SignedCertificates.facts())));
            }
            for (Future<byte[]> one : signed) {
                assertThat(new Verifier().verify(one.get()).verdict()).isEqualTo(Verdict.INTACT);
            }
        }
    }

    @Test
    void costsFewBytes() {
        int drawn = SignedCertificates.PDF.draw(SignedCertificates.facts()).length;

        // The proof alone makes the QR code larger, by 3 KB.
        assertThat(SignedCertificates.signed(KeyStores.RSA_KEYS).length).isLessThan(drawn + 10_000);
        assertThat(SignedCertificates.signed(KeyStores.EC_KEYS).length).isLessThan(drawn + 8_000);
    }

    @Test
    void whatHasNoCodeIsNotSigned() {
        CertificateSigner signer = new CertificateSigner(SignedCertificates.PDF, KeyStores.EC_KEYS);

        assertThatIllegalArgumentException().isThrownBy(() -> signer.sign(SignedCertificates.facts("", false)));
    }
}
