package org.kinshipready.certificates.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link SignedProof}. */
class SignedProofTests {

    private static final ProofKey KEY = KeyStores.EC_KEYS.proofKey();
    private static final byte[] PUBLIC_KEY = Base64.getUrlDecoder().decode(KEY.publicKey());

    private final SignedProof proof =
            KEY.sign(SignedCertificates.facts(), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});

    @Test
    void isReadFromItsText() {
        assertThat(SignedProof.parse(proof.text())).contains(proof);
        assertThat(proof.text())
                .startsWith("1.")
                .contains(".legal-options.20261121.AQIDBAUGBwgJCgsM.")
                .matches("[A-Za-z0-9._-]{150,170}");
    }

    @Test
    void isSignedForItsCode() {
        assertThat(proof.isSignedBy(PUBLIC_KEY, SignedCertificates.CODE)).isTrue();
        assertThat(proof.isSignedBy(PUBLIC_KEY, "7Q4K9ZTX0MWE3R5TYB8CDFGHJK9")).isFalse();
        byte[] other =
                Base64.getUrlDecoder().decode(KeyStores.RSA_KEYS.proofKey().publicKey());
        assertThat(proof.isSignedBy(other, SignedCertificates.CODE)).isFalse();
    }

    @Test
    void noCharacterOfItCanBeAnother() {
        String text = proof.text();
        for (int i = 0; i < text.length(); i++) {
            for (char other : new char[] {'A', 'B', '1', 'x', '-', '.', '='}) {
                String changed = text.substring(0, i) + other + text.substring(i + 1);
                assertThat(changed.equals(text)
                                || SignedProof.parse(changed)
                                        .filter(read -> read.isSignedBy(PUBLIC_KEY, SignedCertificates.CODE))
                                        .isEmpty())
                        .as(changed)
                        .isTrue();
            }
        }
    }

    @Test
    void matchesItsNameHoweverAKeyboardMakesIt() {
        assertThat(proof.matches("Siân O’Connor")).isTrue();
        assertThat(proof.matches("Sia\u0302n O’Connor")).isTrue();
        assertThat(proof.matches("Sian O’Connor")).isFalse();
        assertThat(proof.matches("")).isFalse();
    }

    @Test
    void hidesTheName() {
        SignedProof other = KEY.sign(SignedCertificates.facts(), new byte[SignedProof.SALT_BYTES]);

        assertThat(other.nameHash()).isNotEqualTo(proof.nameHash());
        assertThat(proof.text()).doesNotContain("Si", "Connor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.2.3.4.5.6.7", "2.AAAAAAAA.a.20260101.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.A"})
    void otherTextIsNone(String text) {
        assertThat(SignedProof.parse(text)).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThat(SignedProof.parse(proof.text().replace(".20261121.", ".20261131.")))
                .isEmpty();
    }
}
