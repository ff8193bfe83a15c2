package org.kinshipready.certificates.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinshipready.certificates.signing.Verification.Verdict;

/** One changed byte is found, wherever it is. */
class FlippedByteTests {

    private final Verifier verifier = new Verifier();

    @Test
    void isFoundEverywhereInAFileSignedWithRsa() {
        byte[] signed = SignedCertificates.signed(KeyStores.RSA_KEYS);

        assertThat(verifier.verify(signed).verdict()).isEqualTo(Verdict.INTACT);
        assertThat(missed(signed, 0, signed.length, 1)).isEmpty();
    }

    @Test
    void isFoundInAFileSignedWithEc() {
        byte[] signed = SignedCertificates.signed(KeyStores.EC_KEYS);
        int[] contents = SignedCertificates.contents(signed);

        assertThat(verifier.verify(signed).verdict()).isEqualTo(Verdict.INTACT);
        assertThat(missed(signed, contents[0] - 1, contents[1] + 1, 1)).isEmpty();
        assertThat(missed(signed, 0, signed.length, 17)).isEmpty();
    }

    // The lowest bit makes another digit of a digit; 0x20 makes a small letter of a capital one.
    private List<String> missed(byte[] signed, int from, int to, int step) {
        List<String> missed = new ArrayList<>();
        for (int i = from; i < to; i += step) {
            for (int bit : new int[] {0x01, 0x20}) {
                signed[i] ^= (byte) bit;
                Verdict verdict = verifier.verify(signed).verdict();
                if (verdict != Verdict.ALTERED) {
                    missed.add(i + " " + verdict);
                }
                signed[i] ^= (byte) bit;
            }
        }
        return missed;
    }
}
