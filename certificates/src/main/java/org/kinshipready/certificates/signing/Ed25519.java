package org.kinshipready.certificates.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The only way that proofs are signed, with public keys as 32 plain bytes: RFC 8032. */
final class Ed25519 {

    private static final int KEY_LENGTH = 32;
    // What comes before the 32 bytes in Java's (X.509's) form of a key: RFC 8410
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static boolean is(PublicKey key) {
        return key instanceof EdECPublicKey edwards
                && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName());
    }

    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, PREFIX.length, PREFIX.length + KEY_LENGTH);
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(byte[] rawKey, byte[] message, byte[] signed) {
        if (rawKey.length != KEY_LENGTH) {
            return false;
        }
        try {
            byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + KEY_LENGTH);
            System.arraycopy(rawKey, 0, encoded, PREFIX.length, KEY_LENGTH);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException notSigned) {
            return false;
        }
    }
}
