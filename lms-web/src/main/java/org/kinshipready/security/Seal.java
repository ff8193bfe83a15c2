package org.kinshipready.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * Encrypts text so that only those who know the secret can read or change it (AES-GCM).
 *
 * @param encryptor whose key is derived from the secret
 */
record Seal(BytesEncryptor encryptor) {

    /** @param purpose in hexadecimal; text sealed for one purpose can't be opened for another */
    static Seal of(String secret, String purpose) {
        return new Seal(AesGcmBytesEncryptor.withPassword(secret, purpose).build());
    }

    byte[] sealed(String text) {
        return encryptor.encrypt(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text again; empty for anything that wasn't sealed with this secret. */
    Optional<String> opened(byte[] sealed) {
        try {
            return Optional.of(new String(encryptor.decrypt(sealed), StandardCharsets.UTF_8));
        } catch (RuntimeException notSealedByUs) {
            return Optional.empty();
        }
    }

    /** The same, in letters that a cookie may contain. */
    String sealedLetters(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed(text));
    }

    Optional<String> openedLetters(String letters) {
        try {
            return opened(Base64.getUrlDecoder().decode(letters));
        } catch (IllegalArgumentException notOurLetters) {
            return Optional.empty();
        }
    }
}
