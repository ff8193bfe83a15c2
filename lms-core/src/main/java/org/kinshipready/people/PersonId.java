package org.kinshipready.people;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a person here, for ever, without revealing who they are: 32 hexadecimal digits.
 *
 * <p>The first 128 bits of SHA-256 over issuer and subject, the two claims that OpenID Connect Core 1.0 (section 2)
 * guarantees to name a person and never to be given to another.
 */
public record PersonId(String value) implements Serializable {

    /** The id of the person to whom an identity provider (the issuer) gives this subject. */
    public static PersonId of(String issuer, String subject) {
        // Neither claim can hold a line break, so no two pairs give the same text.
        byte[] text = (issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8);
        return new PersonId(HexFormat.of().formatHex(sha256().digest(text), 0, 16));
    }

    /**
     * A key that lets a phone tell whose data it keeps. It can't be traced back to the person, and opens nothing.
     *
     * <p>32 hexadecimal digits, of SHA-256 over the id.
     */
    public String phoneKey() {
        byte[] text = ("phone\n" + value).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(text), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
