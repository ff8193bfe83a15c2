package org.kinshipready.certificates.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests for {@link Verify}, as somebody types it. */
class VerifyTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void anIntactOneIsZero() throws IOException {
        String file = file("certificate.pdf", SignedCertificates.signed(KeyStores.RSA_KEYS));

        assertThat(verify(file)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("certificate.pdf: not altered since it was signed.")
                .contains("7Q4K 9ZTX 0MWE 3R5T YB8C DFGH JK8")
                .contains("legal-options", "21 November 2026", "CN=Example Academy", "not known here")
                .contains("No independent clock")
                .doesNotContain("Trial");
    }

    @Test
    void aKnownSignerIsZeroAndAnUnknownOneIsOne() throws IOException {
        String file = file("certificate.pdf", SignedCertificates.signed(KeyStores.RSA_KEYS));

        assertThat(verify(file, "--keys", keys(KeyStores.RSA_KEYS))).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Known      known: the keys in ");
        assertThat(verify("--keys=" + keys(KeyStores.EC_KEYS), file)).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("NOT KNOWN");
    }

    @Test
    void aTrialIsSaidToBeOne() throws IOException {
        byte[] trial = new CertificateSigner(SignedCertificates.PDF, KeyStores.RSA_KEYS)
                .sign(SignedCertificates.facts(SignedCertificates.CODE, true));

        assertThat(verify(file("trial.pdf", trial))).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("Trial: not a real certificate.");
    }

    @Test
    void anAlteredOneIsOne() throws IOException {
        byte[] altered = SignedCertificates.signed(KeyStores.RSA_KEYS);
        altered[20_000] ^= 1;

        assertThat(verify(file("altered.pdf", altered))).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("altered.pdf: ALTERED.", "it was changed after");
    }

    @Test
    void anythingElseIsTwo() throws IOException {
        assertThat(verify(file("letter.txt", "Dear Sir".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(2);
        assertThat(verify(file("empty.pdf", new byte[0]))).isEqualTo(2);
        assertThat(verify(folder.resolve("missing.pdf").toString())).isEqualTo(2);
        assertThat(verify(folder.toString())).isEqualTo(2);
        assertThat(verify("a\0b")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("letter.txt: not a certificate of Kinship Ready.")
                .contains("empty.pdf: not a certificate of Kinship Ready.")
                .contains("There is no file " + folder.resolve("missing.pdf") + ".")
                .contains(folder + " is a folder")
                .doesNotContain("Exception");
    }

    @Test
    void wrongUseIsTwo() throws IOException {
        String file = file("certificate.pdf", SignedCertificates.signed(KeyStores.EC_KEYS));

        assertThat(verify()).isEqualTo(2);
        assertThat(verify(file, "--keys")).isEqualTo(2);
        assertThat(verify(file, file)).isEqualTo(2);
        assertThat(verify(file, "--key", file)).isEqualTo(2);
        assertThat(verify(file, "--keys", file("page.html", "<html>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Usage: ./lms verify FILE [--keys FILE]");
    }

    @Test
    void helpIsZero() {
        assertThat(verify("--help")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Exit code: 0");
    }

    private int verify(String... arguments) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Verify.run(List.of(arguments), out, out);
    }

    private String keys(SigningKeys keys) throws IOException {
        return file("keys.json", keys.publicKeys("Example").json().getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }
}
