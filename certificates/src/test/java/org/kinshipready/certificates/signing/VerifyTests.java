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
import org.kinshipready.certificates.CertificateFacts;

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
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Usage: ./lms verify FILE|ADDRESS [--keys FILE]");
    }

    @Test
    void anAddressIsCheckedWithNothingButPublicKeys() throws IOException {
        String keys = keys(KeyStores.RSA_KEYS);

        assertThat(verify(address(KeyStores.RSA_KEYS, false), "--keys", keys)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("The address: not altered since it was signed.")
                .contains("7Q4K 9ZTX 0MWE 3R5T YB8C DFGH JK8")
                .contains("legal-options", "21 November 2026", "known: a key in " + keys)
                .contains("Whether it was withdrawn or replaced since only the issuer knows");
    }

    @Test
    void anAddressIsReadHoweverItIsWritten() throws IOException {
        String address = address(KeyStores.EC_KEYS, false);
        String keys = "--keys=" + keys(KeyStores.EC_KEYS);

        assertThat(verify(address.replace("https://", ""), keys)).isZero();
        assertThat(verify(" " + address + "\n", keys)).isZero();
        assertThat(verify(address.replace(SignedCertificates.CODE, "7q4k-9ztx-omwe-3r5t-yb8c-dfgh-jk8"), keys))
                .isZero();
    }

    @Test
    void noCharacterOfAnAddressCanBeAnother() throws IOException {
        String address = address(KeyStores.EC_KEYS, false);
        String keys = keys(KeyStores.EC_KEYS);
        for (int i = address.indexOf(SignedCertificates.CODE); i < address.length(); i++) {
            for (char other : new char[] {'A', 'b', '2', '-', '.', '=', '<', ' ', 'é'}) {
                String changed = address.substring(0, i) + other + address.substring(i + 1);
                boolean same = i < address.indexOf('#') ? changed.equalsIgnoreCase(address) : changed.equals(address);
                if (!same) {
                    assertThat(verify(changed, "--keys", keys)).as(changed).isBetween(1, 2);
                }
            }
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("not altered", "Exception");
    }

    @Test
    void anAddressOfAnUnknownKeyIsOne() throws IOException {
        assertThat(verify(address(KeyStores.RSA_KEYS, false), "--keys", keys(KeyStores.EC_KEYS)))
                .isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("NOT KNOWN");
    }

    @Test
    void anAddressOfATrialIsSaidToBeOneFirst() throws IOException {
        assertThat(verify(address(KeyStores.RSA_KEYS, true), "--keys", keys(KeyStores.RSA_KEYS)))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("Trial: not a real certificate.");

        said.reset();
        char[] password = "trial".toCharArray();
        SigningKeys selfMade =
                SigningKeys.read("trial.p12", SelfMadeKeys.keyStore(password), password, "", KeyStores.NOW);
        assertThat(verify(address(selfMade, false), "--keys", keys(selfMade))).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("Trial: not a real certificate.");
    }

    @Test
    void theNameIsComparedAndNotTold() throws IOException {
        String address = address(KeyStores.RSA_KEYS, false);
        String keys = "--keys=" + keys(KeyStores.RSA_KEYS);
        String file = file("certificate.pdf", SignedCertificates.signed(KeyStores.RSA_KEYS));

        assertThat(verify(address, keys, "--name", SignedCertificates.NAME)).isZero();
        assertThat(verify(file, keys, "--name=" + SignedCertificates.NAME)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("it was signed for this name: Siân O’Connor");
        assertThat(verify(address, keys, "--name", "Sian O’Connor\u202E\n")).isOne();
        assertThat(verify(file, "--name", "Somebody Else")).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("ANOTHER NAME. It was not signed for Sian O’Connor??.")
                .contains("ANOTHER NAME. It was not signed for Somebody Else.");
        said.reset();
        assertThat(verify(address, keys)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .doesNotContain("Connor")
                .contains("signed as a hash only");
    }

    @Test
    void anAddressThatCantBeCheckedIsTwo() throws IOException {
        String keys = keys(KeyStores.RSA_KEYS);

        assertThat(verify(address(KeyStores.RSA_KEYS, false))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("add --keys FILE");
        assertThat(verify("https://learn.example.org/verify/" + SignedCertificates.CODE, "--keys", keys))
                .isEqualTo(2);
        assertThat(verify("https://learn.example.org/", "--keys", keys)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("There is no proof in this address");
    }

    @Test
    void aHostileProofIsAnsweredAtOnceAndNotRepeated() throws IOException {
        String address = "https://learn.example.org/verify/" + SignedCertificates.CODE + "#";
        String keys = keys(KeyStores.RSA_KEYS);
        for (String proof : List.of(
                "1." + "A".repeat(1_000_000),
                "1.".repeat(100_000),
                "<script>alert(1)</script>",
                "\u001B[2J1.AAAAAAAA.a.20260101",
                "1.AAAAAAAA." + "a-".repeat(50_000) + ".20261121.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA."
                        + "A".repeat(86))) {
            assertThat(verify(address + proof, "--keys", keys)).isOne();
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("<script>", "\u001B", "AAAA", "Exception");
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

    private static String address(SigningKeys keys, boolean trial) {
        CertificateFacts facts = SignedCertificates.facts(SignedCertificates.CODE, trial);
        return facts.checkAt() + "/" + facts.code() + "#"
                + SignedCertificates.proof(keys, facts).text();
    }

    private String keys(SigningKeys keys) throws IOException {
        return file("keys.json", keys.publicKeys("Example").json().getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }
}
