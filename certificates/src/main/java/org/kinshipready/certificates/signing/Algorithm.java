package org.kinshipready.certificates.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * How files are signed. Only one form of each signature counts: any other that somebody could make from it without the
 * key is refused.
 */
enum Algorithm {
    /** RSA with 2048 bits or more: the same file always gets the same signature. */
    RSA("SHA256withRSA") {
        @Override
        AlgorithmIdentifier identifier() {
            return new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        }

        @Override
        byte[] normal(byte[] signature) {
            return signature;
        }

        @Override
        int length(PublicKey key) {
            return (((RSAPublicKey) key).getModulus().bitLength() + 7) / 8;
        }
    },
    /** ECDSA on the curve P-256: quick and short. */
    EC("SHA256withECDSA") {
        @Override
        AlgorithmIdentifier identifier() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        }

        // For each (r, s) that is right, (r, n - s) is too: only the smaller s counts.
        @Override
        byte[] normal(byte[] signature) throws IOException {
            ASN1Sequence numbers = ASN1Sequence.getInstance(signature);
            BigInteger s = ASN1Integer.getInstance(numbers.getObjectAt(1)).getPositiveValue();
            ASN1Integer smaller = new ASN1Integer(s.min(P256_ORDER.subtract(s)));
            return new DERSequence(numbers.getObjectAt(0), smaller).getEncoded(ASN1Encoding.DER);
        }

        @Override
        int length(PublicKey key) {
            return EC_LENGTH;
        }
    };

    private static final int LEAST_RSA_BITS = 2048;
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    // The usual length with a small s. About every other attempt has it.
    private static final int EC_LENGTH = 70;

    private final String signature;

    Algorithm(String signature) {
        this.signature = signature;
    }

    static Optional<Algorithm> of(PublicKey key) {
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_RSA_BITS) {
            return Optional.of(RSA);
        }
        return key instanceof ECPublicKey curve && curve.getParams().getOrder().equals(P256_ORDER)
                ? Optional.of(EC)
                : Optional.empty();
    }

    abstract AlgorithmIdentifier identifier();

    /** How many bytes a signature must have, because it must fill its place exactly. */
    abstract int length(PublicKey key);

    abstract byte[] normal(byte[] signature) throws IOException;

    byte[] sign(PrivateKey key, PublicKey publicKey, byte[] message) {
        try {
            Signature signer = Signature.getInstance(signature);
            while (true) {
                signer.initSign(key);
                signer.update(message);
                byte[] signed = normal(signer.sign());
                if (signed.length == length(publicKey)) {
                    return signed;
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature verifier = Signature.getInstance(signature);
            verifier.initVerify(key);
            verifier.update(message);
            return Arrays.equals(normal(signed), signed) && verifier.verify(signed);
        } catch (GeneralSecurityException | IOException | RuntimeException notSigned) {
            return false;
        }
    }
}
