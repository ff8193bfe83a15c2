package org.kinshipready.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.certificates.CertificatePdf;
import org.kinshipready.certificates.signing.CertificateSigner;
import org.kinshipready.certificates.signing.SigningKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Making a certificate, on one core: drawn, with its proof, signed with RSA of 3072 bits.
 *
 * <p>Targets: 100 a second, and the first one of a process within two seconds.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CertificateBenchmark {

    private static final String PASSWORD = "benchmark";
    private static final List<String> NAMES =
            List.of("Siân O’Connor", "Łukasz Żółty", "محمد علی", "অনন্যা", "Nguyễn Thị Ánh", "שרה כהן");

    private Path folder = Path.of("");
    private SigningKeys keys;
    private CertificateSigner signer;
    private long made;
    private long bytes;

    /** Keys as docs/operators/signing.md has them made. */
    @Setup
    public void makeKeys() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("benchmark");
        makeKey("2026", "-keyalg", "RSA", "-keysize", "3072", "-sigalg", "SHA256withRSA");
        makeKey("2026-proof", "-keyalg", "Ed25519");
        keys = SigningKeys.read(store(), PASSWORD.toCharArray(), "2026", Instant.now());
        signer = new CertificateSigner(new CertificatePdf(), keys);
    }

    @TearDown
    public void tellSize() throws IOException {
        Files.delete(store());
        Files.delete(folder);
        if (made > 0) {
            System.out.println(" bytes of a certificate: " + bytes / made);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @Fork(1)
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 5, time = 2)
    public byte[] certificates() {
        byte[] pdf = signer.sign(facts(NAMES.get((int) (made % NAMES.size()))));
        made++;
        bytes += pdf.length;
        return pdf;
    }

    /** In a process that has made none yet: with the fonts read, and nothing compiled. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public byte[] firstCertificate() {
        return new CertificateSigner(new CertificatePdf(), keys).sign(facts(NAMES.getFirst()));
    }

    private Path store() {
        return folder.resolve("keys.p12");
    }

    private void makeKey(String alias, String... kind) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=Benchmark",
                "-storetype",
                "PKCS12",
                "-keystore",
                store().toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(kind));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    private static CertificateFacts facts(String holder) {
        return new CertificateFacts(
                holder,
                "legal-options",
                "Your legal options in plain words",
                "1.1.0",
                "Preparatory training",
                "Planned contributor: Kinship",
                70,
                LocalDate.of(2026, 11, 21),
                "P-2026-000123",
                CertificateCode.random().value(),
                "https://learn.example.org/verify",
                "Kinship Ready",
                Instant.parse("2026-11-21T23:45:30Z"),
                false,
                null);
    }
}
