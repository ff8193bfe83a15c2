package org.kinshipready.certificates.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key store for trying the platform out; its certificates say that nobody vouches for it. */
public final class SelfMadeKeys {

    /** What the certificates of such keys say about their holder. */
    private static final String TRIAL = "Trial: not a real issuer";

    // They never prove anything, so the dates are far apart: a computer with a wrong clock can try the platform too.
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2056-01-01T00:00:00Z");
    private static final int SERIAL_BITS = 63;

    private SelfMadeKeys() {}

    /** The bytes of a key store with one new pair of keys. */
    public static byte[] keyStore(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            // An EC key is made at once, so the first start doesn't wait seconds for an RSA key that proves nothing.
            KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
            curve.initialize(new ECGenParameterSpec("secp256r1"));
            put(store, "trial", curve.generateKeyPair(), "SHA256withECDSA", password);
            KeyPair proof = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            put(store, "trial-proof", proof, "Ed25519", password);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            return out.toByteArray();
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a certificate belongs to such a key. */
    static boolean made(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName().contains(TRIAL);
    }

    private static void put(KeyStore store, String alias, KeyPair pair, String algorithm, char[] password)
            throws GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=" + TRIAL);
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                new BigInteger(SERIAL_BITS, new SecureRandom()),
                                Date.from(FROM),
                                Date.from(TO),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
        store.setKeyEntry(alias, pair.getPrivate(), password, new Certificate[] {certificate});
    }
}
