package org.kinshipready.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.springframework.util.FileSystemUtils;

/** The distribution of Keycloak as Maven unpacked it, and processes of it: {@code ./lms keycloak} runs it in the same way. */
final class KeycloakProgram {

    static final String ADMIN = "admin";
    static final String ADMIN_PASSWORD = "only-in-tests";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Those of Keycloak's own script that it needs, and what starts a small one quickly. */
    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Dsun.misc.unsafe.memory.access=allow",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder;

    private KeycloakProgram(Path folder) {
        this.folder = folder;
    }

    /** The unpacked one, made ready to start quickly if it isn't yet: that takes 20 seconds, once. */
    static KeycloakProgram prepared() {
        Path folder = Path.of(System.getProperty("lms.keycloak", "../.keycloak/none"))
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(folder.resolve("bin/kc.sh"))) {
            throw new IllegalStateException("Tests of signing in need Keycloak in " + folder
                    + ": remove its parent folder, and mvn process-test-resources fetches it from Maven Central.");
        }
        KeycloakProgram program = new KeycloakProgram(folder);
        program.optimise();
        return program;
    }

    /** A folder for a Keycloak that has nothing but an administrator: setting up its database takes longer than all else. */
    void makeHome(Path home) {
        Path empty = folder.resolveSibling(folder.getFileName() + "-empty");
        if (!Files.exists(empty)) {
            Path begun = empty.resolveSibling(empty.getFileName() + "-begun");
            try {
                FileSystemUtils.deleteRecursively(begun);
                link(begun);
                Process first = start(begun, freePort(), "/realms/master", Map.of());
                end(first);
                Files.move(begun, empty);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        link(home);
        copy(empty.resolve("data"), home.resolve("data"));
    }

    /** Starts one on loopback and waits until it answers there. */
    Process start(Path home, int port, String path, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(FLAGS);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port));
        Path log = home.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("KINSHIP_"));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            // Tests that are broken off leave none behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            URI address = URI.create("http://localhost:" + port + path);
            try {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .failFast("Keycloak ended", () -> !process.isAlive())
                        .until(() -> answers(address));
            } catch (ConditionTimeoutException | TerminalFailureException e) {
                process.destroyForcibly();
                throw new IllegalStateException("Keycloak doesn't answer. Its log:\n" + Files.readString(log), e);
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void end(Process process) {
        process.destroy();
        if (!ends(process)) {
            process.destroyForcibly().onExit().join();
            throw new IllegalStateException("Keycloak didn't end when it was asked to.");
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void optimise() {
        Path done = folder.resolve("lms-optimised");
        if (Files.exists(done)) {
            return;
        }
        // The same options as in keycloak/keycloak.sh.
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        folder.resolve("bin/kc.sh").toString(),
                        "build",
                        "--db=dev-file",
                        "--health-enabled=false",
                        "--metrics-enabled=false")
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("Keycloak can't be made ready. It says:\n" + said);
            }
            Files.createFile(done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts that all homes share; what it stores is in {@code data}, which they don't. */
    private void link(Path home) {
        try {
            Files.createDirectories(home.resolve("data/import"));
            for (String part : List.of("lib", "conf", "providers", "themes")) {
                Files.createSymbolicLink(home.resolve(part), folder.resolve(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(directory)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private static boolean ends(Process process) {
        try {
            return process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String java() {
        return Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                .toString();
    }
}
