package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinshipready.certificates.signing.CertificateSigner;
import org.kinshipready.certificates.signing.SelfMadeKeys;
import org.kinshipready.certificates.signing.SigningKeys;

/** What {@link StandardsTests} says of drawn certificates holds of signed ones too. */
class SignedStandardsTests {

    @TempDir
    private static Path folder;

    private static CertificateSigner signer;

    static Stream<String> names() {
        return Names.all();
    }

    @BeforeAll
    static void makeKeys() throws IOException {
        char[] password = "password".toCharArray();
        Path file = Files.write(folder.resolve("keys.p12"), SelfMadeKeys.keyStore(password));
        signer = new CertificateSigner(new CertificatePdf(), SigningKeys.read(file, password, "", Instant.now()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void signedOnesKeepThemForEveryName(String name) {
        assertKept(Examples.real(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void signedOnesKeepThemForTheLongestNamesInTwoLanguages(String name) {
        assertKept(Examples.bilingual(Names.longest(name)));
    }

    @Test
    void signedOnesKeepThemWithEverythingAsLongAsItMayBe() {
        assertKept(Examples.bilingual(Examples.longest(true), Examples.LONG_COURSE));
    }

    private static void assertKept(CertificateFacts facts) {
        byte[] bytes = signer.sign(facts);

        assertThat(Arrays.stream(Standards.values()).flatMap(standard -> standard.brokenBy(bytes).stream()))
                .isEmpty();
        assertThat(bytes).hasSizeLessThan(100_000);
    }
}
