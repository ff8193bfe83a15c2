package org.kinshipready.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's account at the Keycloak of the tests. All have the same password, and staff the same authenticator app. */
public record Account(String id, String email) {

    public static final String PASSWORD = "a-quiet-lighthouse";

    static final String OTP_SECRET = "kinship-ready-authenticator";

    private static final Map<String, Long> USED = new ConcurrentHashMap<>();

    /** What the authenticator app shows now, another one each time: Keycloak takes none twice. Three are to be had in 30 seconds. */
    public String code() {
        long now = System.currentTimeMillis() / 30_000;
        // The one before and the one after now count as well, for clocks that differ.
        return code(OTP_SECRET, USED.merge(id, now - 1, (last, earliest) -> Math.max(last + 1, earliest)));
    }

    static String code(String secret, long period) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(period).array());
            int offset = hash[hash.length - 1] & 0xf; // RFC 4226, section 5.3
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
