package org.kinshipready.certificates.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** SHA-256, the only hash used here, and short names made from it. */
final class Hashes {

    private static final int KEY_ID_BYTES = 6;

    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    /** Names a public key in 8 characters: enough to find it, but not to trust it. */
    static String keyId(byte[] publicKey) {
        return base64(Arrays.copyOf(sha256(publicKey), KEY_ID_BYTES));
    }

    /** As in addresses: RFC 4648's base64url, without padding. */
    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
