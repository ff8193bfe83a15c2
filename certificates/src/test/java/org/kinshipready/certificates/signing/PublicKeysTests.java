package org.kinshipready.certificates.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link PublicKeys}. */
class PublicKeysTests {

    private static final SigningKeys KEYS = KeyStores.RSA_KEYS;

    private final String json = KEYS.publicKeys("Example Academy").json();

    @Test
    void areReadFromTheirJson() {
        PublicKeys read = PublicKeys.parse(json);

        assertThat(read.hasDocumentKey(KeyStores.RSA.getPublic())).isTrue();
        assertThat(read.hasDocumentKey(KeyStores.pair("EC").getPublic())).isFalse();
        assertThat(read.hasProofKey(
                        Base64.getUrlDecoder().decode(KEYS.proofKey().publicKey())))
                .isTrue();
        assertThat(read.hasProofKey(new byte[32])).isFalse();
        assertThat(read.json()).isEqualTo(json);
    }

    @Test
    void sayWhoseTheyAreAndNothingPrivate() {
        assertThat(json)
                .contains("\"issuer\":\"Example Academy\"", "\"kty\":\"OKP\"", "\"crv\":\"Ed25519\"", "\"x5c\":[")
                .doesNotContain("\"d\":", "2026");
    }

    /** As proofs name it, so that a page can find the key in the set. */
    @Test
    void areFoundByTheIdInAProof() {
        SignedProof proof = KEYS.proofKey().sign(SignedCertificates.facts(), new byte[SignedProof.SALT_BYTES]);

        assertThat(json).contains("\"kid\":\"" + proof.keyId() + "\"");
    }

    @Test
    void privateOnesAreRefused() {
        String leaked = "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\","
                + "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\","
                + "\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}]}";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicKeys.parse(leaked))
                .withMessageContaining("private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "<html>", "{\"keys\":[{\"kty\":\"RSA\"}]}"})
    void otherTextIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicKeys.parse(text));
    }
}
