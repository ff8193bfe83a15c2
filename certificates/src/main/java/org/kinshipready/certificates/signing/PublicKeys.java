package org.kinshipready.certificates.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The public keys of an issuer, as JSON that other programs can read too (a JWK Set: RFC 7517, RFC 8037). */
public final class PublicKeys {

    private static final String ISSUER = "issuer";

    private final JWKSet set;

    private PublicKeys(JWKSet set) {
        this.set = set;
    }

    static PublicKeys of(String issuer, List<X509Certificate> certificates) {
        return new PublicKeys(
                new JWKSet(certificates.stream().flatMap(PublicKeys::key).toList(), Map.of(ISSUER, issuer)));
    }

    /**
     * Reads what {@link #json} gives.
     *
     * @throws IllegalArgumentException if it can't be read; says what is wrong with it
     */
    public static PublicKeys parse(String json) {
        try {
            JWKSet set = JWKSet.parse(json);
            if (set.getKeys().stream().anyMatch(JWK::isPrivate)) {
                throw new IllegalArgumentException("there are private keys in it, which nobody else should ever see");
            }
            return new PublicKeys(set);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    public String json() {
        return set.toString(true);
    }

    /** Whether this key signs certificates as files. */
    boolean hasDocumentKey(PublicKey key) {
        return set.getKeys().stream().anyMatch(known -> isSame(known, key));
    }

    /** Whether this Ed25519 key signs proofs. */
    boolean hasProofKey(byte[] raw) {
        return set.getKeys().stream()
                .anyMatch(known -> known instanceof OctetKeyPair pair
                        && Curve.Ed25519.equals(pair.getCurve())
                        && Arrays.equals(pair.getDecodedX(), raw));
    }

    /** The key with this id that signs proofs, as 32 plain bytes. */
    Optional<byte[]> proofKey(String id) {
        return set.getKeys().stream()
                .filter(known -> known instanceof OctetKeyPair pair && Curve.Ed25519.equals(pair.getCurve()))
                .map(known -> ((OctetKeyPair) known).getDecodedX())
                .filter(raw -> Hashes.keyId(raw).equals(id))
                .findFirst();
    }

    /** Whether they are self-made keys, for trying the platform out. */
    boolean areForTrial() {
        return set.getKeys().stream()
                .flatMap(key -> Stream.ofNullable(key.getParsedX509CertChain()).flatMap(List::stream))
                .anyMatch(SelfMadeKeys::made);
    }

    private static boolean isSame(JWK known, PublicKey key) {
        try {
            return switch (known) {
                case RSAKey rsa -> Objects.equals(rsa.toRSAPublicKey(), key);
                case ECKey curve -> Objects.equals(curve.toECPublicKey(), key);
                default -> false;
            };
        } catch (JOSEException unusable) {
            return false;
        }
    }

    private static Stream<JWK> key(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        if (Ed25519.is(key)) {
            byte[] raw = Ed25519.raw(key);
            return Stream.of(new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(raw))
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(Hashes.keyId(raw))
                    .build());
        }
        String id = Hashes.keyId(key.getEncoded());
        List<Base64> chain = List.of(Base64.encode(encoded(certificate)));
        return Algorithm.of(key).stream().map(algorithm -> switch (algorithm) {
            case RSA ->
                new RSAKey.Builder((RSAPublicKey) key)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyID(id)
                        .x509CertChain(chain)
                        .build();
            case EC ->
                new ECKey.Builder(Curve.P_256, (ECPublicKey) key)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyID(id)
                        .x509CertChain(chain)
                        .build();
        });
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
