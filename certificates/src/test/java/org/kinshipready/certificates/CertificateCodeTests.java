package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCodeTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    // Its check character was worked out by hand, apart from the code.
    private static final String CODE = "10000000000000000000000000Z";

    // With everything that is misread in it; its check character was worked out apart from the code, too.
    private static final String TYPED = "7Q4K9ZTX0M1E3R5TYB8CDFGHJK3";

    @RepeatedTest(20)
    void aNewCodeHas26CharactersAndOneThatChecksThem() {
        CertificateCode code = CertificateCode.random();
        assertThat(code.value()).matches("[0-7][" + ALPHABET + "]{26}");
        assertThat(CertificateCode.parse(code.value())).contains(code);
        assertThat(code).isNotEqualTo(CertificateCode.random());
    }

    @Test
    void standsInGroupsOfFour() {
        assertThat(new CertificateCode("0123456789ABCDEFGHJKMNPQRST").grouped())
                .isEqualTo("0123 4567 89AB CDEF GHJK MNPQ RST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CODE,
                " 1000 0000 0000 0000 0000 0000 00Z ",
                "1000-0000-0000-0000-0000-0000-00z",
                "1000\u00A00000\u20110000 0000 0000\t0000\n00Z.",
                "iooo oooo OOOO oooo oooo oooo ooz",
                "l000 0000 0000 0000 0000 0000 00z",
                "\uFF11000 0000 0000 0000 0000 0000 00Z",
            })
    void forgivesHowItIsTyped(String typed) {
        assertThat(CertificateCode.parse(typed)).contains(new CertificateCode(CODE));
    }

    @Test
    void readsVWhereSomebodySawU() {
        String code = Stream.generate(CertificateCode::random)
                .map(CertificateCode::value)
                .filter(value -> value.contains("V"))
                .findFirst()
                .orElseThrow();
        assertThat(CertificateCode.parse(code.replace('V', 'u'))).contains(new CertificateCode(code));
    }

    /** How people type, copy and paste it; all of these are one code. */
    @ParameterizedTest
    @MethodSource("waysToType")
    void readsOneCodeHoweverItArrives(String typed) {
        assertThat(CertificateCode.parse(typed)).contains(new CertificateCode(TYPED));
    }

    static Stream<String> waysToType() {
        String grouped = "7Q4K 9ZTX 0M1E 3R5T YB8C DFGH JK3";
        String address = "https://learn.example.org/verify/" + TYPED;
        String proof = "#1.AAAAAAAA.legal-options.20261121.AQIDBAUGBwgJCgsM.AAAAAAAAAAAAAAAAAAAAAA." + "Ab-9".repeat(21)
                + "AA";
        return Stream.of(
                // as it stands on the certificate
                TYPED,
                grouped,
                TYPED.toLowerCase(Locale.ROOT),
                "  " + grouped + "\t",
                grouped.replace(' ', '-'),
                grouped.replace(' ', '.'),
                grouped.replace(' ', '\n'),
                grouped.replace(" ", "\r\n"),
                grouped.replace(' ', '\u00A0'),
                grouped.replace(' ', '\u202F'),
                grouped.replace(' ', '\u2013'),
                grouped.replace(' ', '_'),
                grouped.replace(' ', '/'),
                grouped.replace(" ", ", "),
                // with what nobody sees
                grouped.replace(' ', '\u200B'),
                TYPED.substring(0, 9) + "\u00AD" + TYPED.substring(9),
                "\uFEFF" + TYPED + "\u200E",
                TYPED.substring(0, 14) + "\u2060" + TYPED.substring(14),
                // in quotes and brackets
                "\"" + grouped + "\"",
                "\u201C" + TYPED + "\u201D",
                "'" + TYPED + "'",
                "\u00AB" + grouped + "\u00BB",
                "(" + TYPED + ")",
                "<" + TYPED + ">",
                "*" + grouped + "*",
                // misread
                TYPED.replace('0', 'O'),
                TYPED.replace('0', 'o').replace('1', 'l'),
                TYPED.replace('1', 'I'),
                TYPED.replace('1', 'i'),
                // on other keyboards
                TYPED.replace('0', '\u06F0').replace('7', '\u06F7').replace('9', '\u06F9'),
                TYPED.replace('4', '\u0664').replace('1', '\u0661'),
                TYPED.replace('7', '\uFF17').replace('Q', '\uFF31'),
                // as the address in the QR code
                address,
                address + proof,
                "learn.example.org/verify/" + TYPED,
                "http://localhost:8080/verify/" + TYPED.toLowerCase(Locale.ROOT) + "/",
                address.toUpperCase(Locale.ROOT),
                address + "?fbclid=IwAR0abcDEF123456789",
                "https://learn.example.org/verify?code=7q4k+9ztx+0m1e+3r5t+yb8c+dfgh+jk3",
                "https://learn.example.org/verify/7Q4K%209ZTX%200M1E%203R5T%20YB8C%20DFGH%20JK3",
                "https://mail.example.com/?url=https%3A%2F%2Flearn.example.org%2Fverify%2F" + TYPED + "&data=05%7C01",
                "<a href=\"" + address + proof + "\">my certificate</a>",
                // in a sentence
                "Hello, my certificate is at " + address + ". Please have a look. Kind regards, Siân",
                "Please check it here: " + address + proof + " (it is for the course in school things)",
                "The code is " + grouped + ". Thank you!",
                "Code: " + TYPED,
                "My code is " + TYPED + ", thanks. Call me on 07700 900123.",
                "Hi\n\nhere is the code:\n7Q4K 9ZTX 0M1E 3R5T\nYB8C DFGH JK3\n\nBest wishes\nNan",
                "> code on the certificate\n> 7Q4K-9ZTX-0M1E-\n> 3R5T-YB8C-DFGH-JK3",
                "See https://learn.example.org/verify/7Q4K9ZTX0M1E3R\n5TYB8CDFGHJK3 and tell me",
                "See https://learn.example.org/verify/7Q4K9ZTX0M1E3R=\n5TYB8CDFGHJK3",
                TYPED + proof,
                "certificate P-2026-000123, code " + TYPED.toLowerCase(Locale.ROOT),
                "سند کا کوڈ: " + grouped,
                "Cod y dystysgrif yw " + grouped.replace(' ', '-') + ", diolch");
    }

    /** What isn't one code must not be taken for another one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can't find the code on this certificate, can you please help me with it",
                "https://learn.example.org/verify",
                "https://learn.example.org/verify/7Q4K9ZTX",
                "https://learn.example.org/verify/7Q4K9ZTX0M1E3R5TYB8CDFGHJKY",
                "The code is 7Q4K 9ZTX 0M1E 3R5T YB8C DFGH JKY. Thank you!",
                "#1.AAAAAAAA.legal-options.20261121.AQIDBAUGBwgJCgsM.AAAAAAAAAAAAAAAAAAAAAA.AAAA",
            })
    void takesNothingElseForOne(String typed) {
        assertThat(CertificateCode.parse(typed)).isEmpty();
    }

    @Test
    void isReadFromAPageOfTextAtOnce() {
        String long1 = "7Q4K 9ZTX ".repeat(2_000);
        assertThat(CertificateCode.parse(long1)).isEmpty();
        assertThat(CertificateCode.parse("verify/".repeat(2_000) + TYPED)).contains(new CertificateCode(TYPED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "P-2026-000123", "1000 0000 0000 0000 0000 0000 0", CODE + "0", "é" + CODE})
    void isNoCode(String typed) {
        assertThat(CertificateCode.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrongInOneCharacter")
    void noticesEachSingleWrongCharacter(String typed) {
        assertThat(CertificateCode.parse(typed)).isEmpty();
    }

    static Stream<String> wrongInOneCharacter() {
        String code = "4QH7M2ZKX09BTRWE3CVD8NYF5G";
        String whole = ALPHABET.chars()
                .mapToObj(check -> code + (char) check)
                .filter(each -> CertificateCode.parse(each).isPresent())
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, whole.length())
                .boxed()
                .flatMap(at -> ALPHABET.chars()
                        .filter(other -> other != whole.charAt(at))
                        .mapToObj(other -> whole.substring(0, at) + (char) other + whole.substring(at + 1)));
    }

    @Test
    void noticesNeighboursThatChangedPlaces() {
        String code = "10000000000000000000000000Z";
        assertThat(CertificateCode.parse("01" + code.substring(2))).isEmpty();
    }

    @Test
    void readsTheCodesThatWereMadeBeforeThereWasACheck() {
        assertThat(CertificateCode.parse("zzzz zzzz zzzz zzzz zzzz zzzz zz"))
                .contains(new CertificateCode("Z".repeat(26)));
    }
}
