package org.kinshipready.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kinshipready.identity.KeycloakServer;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged application as {@code lms start} runs it: a process of its own, on a fresh data folder and a free port.
 *
 * <p>Registered as an extension it runs for the tests of one class, and its log is shown when one of them fails.
 */
final class PackagedApplication implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

    private static final Path JAR = Path.of(System.getProperty("lms.jar", "target/kinship-ready.jar"));
    private static final Path LOGS = Path.of(System.getProperty("lms.logs", "target/logs"));

    private static final Path OPTIONS = Path.of("../deploy/java-options");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Path folder = temporaryFolder();
    private final Path log = folder.resolve("log");
    private final List<String> settings;
    private List<String> place = List.of();
    private Process process;

    /** With settings of its own, each as in {@code --lms.courses=FOLDER}. */
    PackagedApplication(String... settings) {
        this.settings = List.of(settings);
    }

    /** One in which people sign in with a Keycloak. */
    static PackagedApplication signingInWith(KeycloakServer keycloak, String... settings) {
        return reachedAt("http://127.0.0.1:${server.port}", keycloak, settings);
    }

    /** The same, where people and Keycloak know it by another address: that of another instance, or of a proxy. */
    static PackagedApplication reachedAt(String publicUrl, KeycloakServer keycloak, String... settings) {
        return new PackagedApplication(Stream.concat(
                        Stream.of(settings),
                        Stream.of(
                                "--spring.security.oauth2.client.provider.keycloak.issuer-uri=" + keycloak.issuer(),
                                "--spring.security.oauth2.client.registration.keycloak.client-id="
                                        + KeycloakServer.CLIENT,
                                "--spring.security.oauth2.client.registration.keycloak.client-secret="
                                        + keycloak.clientSecret(),
                                "--lms.public-url=" + publicUrl))
                .toArray(String[]::new));
    }

    /** How a process ended, and all that it said. */
    record Ended(int exitCode, String output) {}

    /** Where it answers, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** All that it has said so far. */
    String log() {
        return read(log);
    }

    /** Starts it as somebody in another place would, such as with {@code -Duser.timezone=...}. */
    void startElsewhere(String... flags) {
        place = List.of(flags);
        start();
    }

    void start() {
        process = launch(port, log);
        try {
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .failFast("The application ended", () -> !process.isAlive())
                    .until(this::answers);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            throw new IllegalStateException("The application doesn't answer. Its log:\n" + log(), e);
        }
    }

    /** Ends it as a power cut would: without a word (SIGKILL). */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Has it shut down in good order (SIGTERM). */
    void stop() {
        process.destroy();
        if (!ends(process)) {
            kill();
            throw new IllegalStateException("The application didn't end when it was asked to. Its log:\n" + log());
        }
    }

    /** Starts a second one on the same data folder, and waits until it has ended by itself. */
    Ended startAnother() {
        Path output = folder.resolve("log-of-another");
        Process another = launch(freePort(), output);
        if (!ends(another)) {
            another.destroyForcibly().onExit().join();
            throw new IllegalStateException("The second application didn't end. Its log:\n" + read(output));
        }
        return new Ended(another.exitValue(), read(output));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            System.err.println("The application's log:\n" + log());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        afterAll();
    }

    /** Stops it, and leaves nothing but its log. */
    void afterAll() throws IOException {
        if (process != null) {
            stop();
        }
        keepLogs();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** The build looks through the logs of all tests, once the last one has ended. */
    private void keepLogs() throws IOException {
        Files.createDirectories(LOGS);
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path each : logs.filter(Files::isRegularFile).toList()) {
                Files.copy(each, LOGS.resolve(each.getFileName() + "-" + folder.getFileName()));
            }
        }
    }

    private Process launch(int onPort, Path output) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " isn't there: package the application first (mvn verify does)");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + OPTIONS.toAbsolutePath());
        // It lives for a minute or two: what a better compiler would gain later, it costs now.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(place);
        command.addAll(
                List.of("-jar", JAR.toString(), "--server.port=" + onPort, "--lms.data=" + folder.resolve("data")));
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // Settings of whoever runs the tests, such as another MongoDB, are none of this application's.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().keySet().removeIf(name -> name.matches("(SPRING|SERVER|LMS)_.*"));
        try {
            Process launched = builder.start();
            // Tests that are broken off leave none behind.
            Runtime.getRuntime().addShutdownHook(new Thread(launched::destroyForcibly));
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/"))
                .timeout(PATIENCE)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private static boolean ends(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("kinship-ready-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
