package org.kinshipready.certification;

import java.security.SecureRandom;

/** Makes the codes that name certificates: 128 random bits as 26 characters of Crockford's base 32. */
final class CertificateCode {

    // Without I, L, O and U, which are misread or make words: https://www.crockford.com/base32.html
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateCode() {}

    static String random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
