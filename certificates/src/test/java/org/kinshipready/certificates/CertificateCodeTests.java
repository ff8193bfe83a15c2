package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

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
