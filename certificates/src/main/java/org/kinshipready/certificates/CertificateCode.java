package org.kinshipready.certificates;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a certificate: 128 random bits as 26 characters of Crockford's base 32, and one that finds typing errors.
 *
 * <p>The last character is the Luhn check modulo 32: it catches every single wrong character, and nearly every swap of
 * two neighbours. Codes made before there was a check have 26 characters, and are still valid.
 *
 * @param value in capitals and without gaps, as it is stored and used in addresses
 */
public record CertificateCode(String value) {

    // Without I, L, O and U, which are misread or make words: https://www.crockford.com/base32.html
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int RANDOM_LENGTH = 26;
    static final int LENGTH = RANDOM_LENGTH + 1;
    static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + RANDOM_LENGTH + "," + LENGTH + "}");

    /** @throws IllegalArgumentException if the value isn't a code as it is stored */
    public CertificateCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the code of a certificate: " + value);
        }
    }

    /** A new code that nobody can guess. */
    public static CertificateCode random() {
        StringBuilder code = new StringBuilder(LENGTH);
        // 26 characters hold 130 bits: the first has two of them less.
        code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length() / 4)));
        while (code.length() < RANDOM_LENGTH) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CertificateCode(code.append(check(code)).toString());
    }

    /**
     * Finds the code in whatever somebody typed or pasted. It is forgiving: gaps, quotes, line breaks and small letters
     * don't matter, lookalike letters (I, L, O, U) are read as the ones they resemble, and there may be an address or a
     * sentence around it.
     *
     * @return empty if there is no code, or it was mistyped
     */
    public static Optional<CertificateCode> parse(String typed) {
        return new TypedCode(typed).code().map(CertificateCode::new);
    }

    /** How many letters and digits there are where a code should be, to explain what is wrong. */
    public static int lengthOf(String typed) {
        return new TypedCode(typed).length();
    }

    /** Whether it was made before codes had a check character, so that typing errors aren't noticed. */
    public boolean isUnchecked() {
        return value.length() == RANDOM_LENGTH;
    }

    /** In groups of four, for people to read and type. */
    public String grouped() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return value;
    }

    /** Whether it is a code as it is stored, and its check is right. */
    static boolean isRight(String code) {
        return FORM.matcher(code).matches()
                && (code.length() == RANDOM_LENGTH
                        || code.charAt(RANDOM_LENGTH) == check(code.substring(0, RANDOM_LENGTH)));
    }

    // Luhn's algorithm for an alphabet of any even size: https://en.wikipedia.org/wiki/Luhn_mod_N_algorithm
    private static char check(CharSequence code) {
        int size = ALPHABET.length();
        int sum = 0;
        int factor = 2;
        for (int i = code.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(code.charAt(i));
            sum += addend / size + addend % size;
            factor = factor == 2 ? 1 : 2;
        }
        return ALPHABET.charAt((size - sum % size) % size);
    }
}
