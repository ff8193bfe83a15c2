package org.kinshipready.benchmarks;

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
import java.util.stream.Stream;

/** The packaged application in the trial mode, in a process and a data folder of its own, as {@code ./lms start} runs it. */
public final class RunningPlatform implements AutoCloseable {

    private static final Path JAR = Path.of("lms-web/target/kinship-ready.jar");
    private static final Path OPTIONS = Path.of("deploy/java-options");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final Path data;
    private final int port = freePort();
    private final List<String> settings;
    private Process process;

    private RunningPlatform(Path folder, Path data, List<String> settings) {
        this.folder = folder;
        this.data = data;
        this.settings = settings;
    }

    /** Starts it from the project's folder, and waits until it answers. */
    public static RunningPlatform start(String... settings) throws Exception {
        Path folder = temporaryFolder();
        return new RunningPlatform(folder, folder.resolve("data"), List.of(settings)).startAgain();
    }

    /** The same, with its data in another place. */
    public static RunningPlatform startIn(Path data, String... settings) throws Exception {
        return new RunningPlatform(temporaryFolder(), data, List.of(settings)).startAgain();
    }

    private static Path temporaryFolder() throws IOException {
        return Files.createTempDirectory("kinship-platform-");
    }

    /** After a {@link #kill}, on the data that there is. */
    public RunningPlatform startAgain() throws Exception {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " isn't there: ./lms start or mvn package makes it");
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("@" + OPTIONS);
        command.addAll(List.of("-jar", JAR.toString(), "--server.port=" + port, "--lms.data=" + data));
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Process started = builder.start();
        process = started;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        waitUntilItAnswers();
        return this;
    }

    /** Ends it as a power cut would: without a word (SIGKILL). */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Megabytes of memory that the process has from the system. */
    public long residentMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Seconds of the processor that the process has used. */
    public double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    public long logBytes() throws IOException {
        return Files.size(folder.resolve("log"));
    }

    /** Bytes of the database's file. */
    public long dataBytes() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    private void waitUntilItAnswers() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/"))
                        .timeout(PATIENCE)
                        .build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("It doesn't answer:\n" + Files.readString(folder.resolve("log")));
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
