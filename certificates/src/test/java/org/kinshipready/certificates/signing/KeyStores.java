package org.kinshipready.certificates.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Key stores as operators make them. */
final class KeyStores {

    static final char[] PASSWORD = "password".toCharArray();
    private static final X500Name SUBJECT = new X500Name("CN=Example Academy");
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** Made once: an RSA key takes a second. */
    static final KeyPair RSA = pair("RSA");

    static final SigningKeys RSA_KEYS = new KeyStores()
            .with("2026", RSA)
            .with("2026-proof", pair("Ed25519"))
            .keys("2026");

    static final SigningKeys EC_KEYS = new KeyStores()
            .with("2026", pair("EC"))
            .with("2026-proof", pair("Ed25519"))
            .keys("2026");

    private final KeyStore store;

    KeyStores() {
        try {
            store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    static KeyPair pair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            switch (algorithm) {
                case "RSA" -> generator.initialize(3072);
                case "EC" -> generator.initialize(new ECGenParameterSpec("secp256r1"));
                default -> {}
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    KeyStores with(String alias, KeyPair pair) {
        return with(alias, pair, NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(700)));
    }

    KeyStores with(String alias, KeyPair pair, Instant from, Instant to) {
        put(alias, pair.getPrivate(), certificate(SUBJECT, pair, SUBJECT, pair, from, to));
        return this;
    }

    /** With an authority that vouches for the key. */
    KeyStores withChain(String alias, KeyPair pair, KeyPair authority) {
        Instant from = NOW.minus(Duration.ofDays(30));
        Instant to = NOW.plus(Duration.ofDays(700));
        X500Name name = new X500Name("CN=Example Authority");
        X509Certificate above = certificate(name, authority, name, authority, from, to);
        put(alias, pair.getPrivate(), certificate(SUBJECT, pair, name, authority, from, to), above);
        return withCertificate("authority", above);
    }

    KeyStores withCertificate(String alias, Certificate certificate) {
        try {
            store.setCertificateEntry(alias, certificate);
            return this;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What is left of a pair when its private keys are thrown away. */
    KeyStores withRetired(KeyStores earlier, String alias) {
        try {
            return withCertificate(alias, earlier.store.getCertificate(alias));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, PASSWORD);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    SigningKeys keys(String id) {
        return SigningKeys.read("keys.p12", bytes(), PASSWORD, id, NOW);
    }

    private void put(String alias, PrivateKey key, Certificate... chain) {
        try {
            store.setKeyEntry(alias, key, PASSWORD, chain);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static X509Certificate certificate(
            X500Name subject, KeyPair pair, X500Name issuer, KeyPair signer, Instant from, Instant to) {
        try {
            String algorithm = switch (signer.getPrivate().getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> "Ed25519";
            };
            boolean authority = !subject.equals(SUBJECT);
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    issuer, BigInteger.TEN, Date.from(from), Date.from(to), subject, pair.getPublic())
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                            .build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
