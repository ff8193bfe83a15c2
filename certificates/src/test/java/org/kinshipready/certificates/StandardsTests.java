package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A certificate can be read by everybody (PDF/UA-1) and for ever (PDF/A-2a). */
class StandardsTests {

    private final CertificatePdf pdf = new CertificatePdf();

    static Stream<String> names() {
        return Names.all();
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsThemForEveryName(String name) {
        assertKept(Examples.real(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsThemForTheLongestNamesInTwoLanguages(String name) {
        assertKept(Examples.bilingual(Names.longest(name)));
    }

    @Test
    void keepsThemWithEverythingAsLongAsItMayBe() {
        assertKept(Examples.longest(true));
        assertKept(Examples.bilingual(Examples.longest(true), Examples.LONG_COURSE));
    }

    @Test
    void keepsThemWithALinkOnTwoLines() {
        assertKept(Examples.checkedAt("https://" + "kinship-carers.".repeat(3) + "gov.uk/verify"));
    }

    @Test
    void keepsThemWithLettersThatXmlMinds() {
        assertKept(Examples.course("<Care> & \"kin\" ]]> für alle"));
    }

    @Test
    void keepsThemWithAndWithoutAProof() {
        assertKept(pdf.draw(Examples.real(Examples.NAME), Examples.PROOF));
        assertKept(pdf.draw(Examples.bilingual(Examples.NAME), Examples.PROOF));
        assertKept(Examples.inEarlierDays());
    }

    private void assertKept(CertificateFacts facts) {
        assertKept(pdf.draw(facts));
    }

    private static void assertKept(byte[] bytes) {
        assertThat(Arrays.stream(Standards.values()).flatMap(standard -> standard.brokenBy(bytes).stream()))
                .isEmpty();
        assertThat(bytes).hasSizeLessThan(100_000);
    }
}
