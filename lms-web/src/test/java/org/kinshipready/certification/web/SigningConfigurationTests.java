package org.kinshipready.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.certificates.CertificatePdf;
import org.kinshipready.certificates.signing.PublicKeys;
import org.kinshipready.certificates.signing.SelfMadeKeys;
import org.kinshipready.certification.Issuer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.DigestUtils;

/** Tests for {@link SigningConfiguration}, {@link TrialKeys} and {@link SigningFailureAnalyzer}. */
@ExtendWith(OutputCaptureExtension.class)
class SigningConfigurationTests {

    private static final String GIVEN = "given";

    @TempDir
    private Path data;

    @Test
    void theTrialModeMakesKeysOnceForItsOwnerOnly(CapturedOutput output) throws IOException {
        String first = keys("trial=true");
        String second = keys("trial=true");
        Path file = data.resolve("trial-signing.p12");

        assertThat(second).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(data).isDirectoryNotContaining("glob:**.new");
        assertThat(output).contains("signed with self-made keys (" + file + ")");
    }

    @Test
    void whoeverStartsAtOnceUsesTheSameTrialKeys() throws Exception {
        int processes = 8;
        CyclicBarrier together = new CyclicBarrier(processes);
        Set<String> keys = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(processes)) {
            List<Future<String>> started = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                started.add(threads.submit(() -> {
                    together.await();
                    TrialKeys trial = TrialKeys.in(data);
                    trial.makeOnce();
                    return DigestUtils.md5DigestAsHex(Files.readAllBytes(trial.file()));
                }));
            }
            for (Future<String> one : started) {
                keys.add(one.get());
            }
        }
        assertThat(keys).hasSize(1);
        assertThat(data).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void givenKeysAreUsedInATrialToo() throws IOException {
        Path given = Files.write(data.resolve("given.p12"), SelfMadeKeys.keyStore(GIVEN.toCharArray()));
        String[] settings = {"lms.signing.keystore=" + given, "lms.signing.password=" + GIVEN};

        assertThat(keys("trial=true", settings)).isEqualTo(keys("trial=false", settings));
        assertThat(data.resolve("trial-signing.p12")).doesNotExist();
    }

    @Test
    void withoutKeysNothingButATrialStarts(CapturedOutput output) {
        assertStops("trial=false");

        assertThat(output)
                .contains("There are no keys to sign certificates with", "docs/operators/signing.md")
                .contains("lms.signing.keystore")
                .doesNotContain("\tat ");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aWrongPasswordStopsTheStart(CapturedOutput output) throws IOException {
        Path given = Files.write(data.resolve("given.p12"), SelfMadeKeys.keyStore(GIVEN.toCharArray()));
        assertStops("trial=true", "lms.signing.keystore=" + given, "lms.signing.password=wrong-one");

        assertThat(output)
                .contains("The password isn't that of the key store " + given)
                .doesNotContain("wrong-one")
                .doesNotContain("\tat ");
    }

    @Test
    void aMissingFileStopsTheStart(CapturedOutput output) {
        assertStops("trial=true", "lms.signing.keystore=" + data.resolve("missing.p12"));

        assertThat(output).contains("There is no key store " + data.resolve("missing.p12"));
    }

    @Test
    void aMissingKeyStopsTheStart(CapturedOutput output) throws IOException {
        Path given = Files.write(data.resolve("given.p12"), SelfMadeKeys.keyStore(GIVEN.toCharArray()));
        assertStops(
                "trial=true", "lms.signing.keystore=" + given, "lms.signing.password=" + GIVEN, "lms.signing.key=2031");

        assertThat(output).contains("The key store has no private key 2031", "lms.signing.key");
    }

    @Test
    void aFolderThatCannotBeWrittenToStopsTheStart(CapturedOutput output) throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");
        assertStops("trial=true", "lms.data=" + file.resolve("data"));

        assertThat(output).contains("The keys of the trial mode can't be written to");
    }

    private void assertStops(String mode, String... settings) {
        assertThat(catchThrowable(() -> start(mode, settings).close()))
                .rootCause()
                .isNotNull();
    }

    private String keys(String mode, String... settings) {
        try (ConfigurableApplicationContext context = start(mode, settings)) {
            return context.getBean(PublicKeys.class).json();
        }
    }

    private ConfigurableApplicationContext start(String mode, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--lms.data=" + data, "--" + mode));
        for (String setting : settings) {
            arguments.removeIf(earlier -> earlier.startsWith("--" + setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add("--" + setting);
        }
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    /** Not annotated as a configuration, so that tests of the whole application don't take it for theirs. */
    @Import(SigningConfiguration.class)
    static class Application {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        CertificatePdf certificatePdf() {
            return new CertificatePdf();
        }

        @Bean
        Issuer issuer(@Value("${trial}") boolean trial) {
            return new Issuer("Example Academy", trial, "http://localhost/verify");
        }
    }
}
