package org.kinshipready.certificates.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kinshipready.certificates.CertificateFacts;

/**
 * A short statement that anybody can check without a server: somebody with this name was given this code for this
 * course on this day.
 *
 * <p>As text it is {@code 1.<key id>.<course>.<yyyymmdd>.<salt>.<hash of the name>.<signature>}, and follows the
 * address in the QR code after {@code #}, so that browsers don't send it to any server. The name can be compared but
 * not read, because its hash is salted. The code is in the address, and is signed with the rest.
 *
 * @param trial whether it is for a trial certificate; if so, the text begins with {@code 1t}
 * @param keyId names the key that signed it
 * @param courseId the id of the course
 * @param completed the day of completion
 * @param salt 12 random bytes in base64url
 * @param nameHash the first 16 bytes of SHA-256 over the salt's bytes and the name, in base64url
 * @param signature 64 bytes of Ed25519 over {@link #signedBytes}, in base64url
 */
public record SignedProof(
        boolean trial,
        String keyId,
        String courseId,
        LocalDate completed,
        String salt,
        String nameHash,
        String signature) {

    static final int SALT_BYTES = 12;

    private static final String VERSION = "1";
    private static final String TRIAL_VERSION = "1t";
    private static final int HASH_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("(1t?)\\.([\\w-]{8})\\.([a-z][a-z0-9-]{0,99})\\.([0-9]{8})"
            + "\\.([\\w-]{16})\\.([\\w-]{21}[AQgw])\\.([\\w-]{85}[AQgw])");

    static SignedProof sign(CertificateFacts facts, byte[] salt, PrivateKey key, String keyId) {
        SignedProof unsigned = new SignedProof(
                facts.trial(),
                keyId,
                facts.courseId(),
                facts.completed(),
                Hashes.base64(salt),
                hash(salt, facts.holder()),
                "");
        byte[] signature = Ed25519.sign(key, unsigned.signedBytes(facts.code()));
        return new SignedProof(
                unsigned.trial,
                keyId,
                unsigned.courseId,
                unsigned.completed,
                unsigned.salt,
                unsigned.nameHash,
                Hashes.base64(signature));
    }

    /** Reads the text of a proof; nothing in it is believed yet. */
    public static Optional<SignedProof> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate completed = LocalDate.parse(parts.group(4), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(new SignedProof(
                    parts.group(1).equals(TRIAL_VERSION),
                    parts.group(2),
                    parts.group(3),
                    completed,
                    parts.group(5),
                    parts.group(6),
                    parts.group(7)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether this key signed it for the certificate with this code. */
    public boolean isSignedBy(byte[] publicKey, String code) {
        return keyId.equals(Hashes.keyId(publicKey))
                && Ed25519.verifies(
                        publicKey, signedBytes(code), Base64.getUrlDecoder().decode(signature));
    }

    /** Whether it is about somebody with this name, in exactly this spelling. */
    public boolean matches(String name) {
        return nameHash.equals(hash(Base64.getUrlDecoder().decode(salt), name));
    }

    /** The text as used in addresses: letters, digits, full stops, hyphens and underscores. */
    public String text() {
        return String.join(".", version(), keyId, courseId, day(), salt, nameHash, signature);
    }

    // What is signed: version, key id, code, course, day, salt and hash of the name, one on each line, in ASCII.
    private byte[] signedBytes(String code) {
        return String.join("\n", version(), keyId, code, courseId, day(), salt, nameHash)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String version() {
        return trial ? TRIAL_VERSION : VERSION;
    }

    private String day() {
        return completed.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    // Composed first (NFC), so that it doesn't matter how somebody's keyboard makes an "é".
    private static String hash(byte[] salt, String name) {
        MessageDigest digest = Hashes.sha256();
        digest.update(salt);
        digest.update(Normalizer.normalize(name, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
        return Hashes.base64(Arrays.copyOf(digest.digest(), HASH_BYTES));
    }
}
