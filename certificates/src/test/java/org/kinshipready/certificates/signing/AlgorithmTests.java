package org.kinshipready.certificates.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Tests for {@link Algorithm}. */
class AlgorithmTests {

    private static final byte[] MESSAGE = {1, 2, 3};

    @RepeatedTest(20)
    void anEcSignatureCannotBeWrittenInAnotherWay() throws IOException {
        KeyPair pair = KeyStores.pair("EC");
        byte[] signature = Algorithm.EC.sign(pair.getPrivate(), pair.getPublic(), MESSAGE);
        ASN1Sequence numbers = ASN1Sequence.getInstance(signature);
        BigInteger order = ((ECPublicKey) pair.getPublic()).getParams().getOrder();
        BigInteger s = ASN1Integer.getInstance(numbers.getObjectAt(1)).getValue();
        byte[] twin = new DERSequence(numbers.getObjectAt(0), new ASN1Integer(order.subtract(s))).getEncoded();

        assertThat(signature).hasSize(Algorithm.EC.length(pair.getPublic()));
        assertThat(Algorithm.EC.verifies(pair.getPublic(), MESSAGE, signature)).isTrue();
        assertThat(Algorithm.EC.verifies(pair.getPublic(), MESSAGE, twin)).isFalse();
    }

    @Test
    void weakKeysAreNone() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024);

        assertThat(Algorithm.of(rsa.generateKeyPair().getPublic())).isEmpty();
        assertThat(Algorithm.of(KeyStores.pair("Ed25519").getPublic())).isEmpty();
        assertThat(Algorithm.of(KeyStores.RSA.getPublic())).contains(Algorithm.RSA);
    }
}
