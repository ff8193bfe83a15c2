package org.kinshipready.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The embedded database in a process of its own, for tests that kill it. */
public final class MongoProcess implements AutoCloseable {

    private static final String LISTENING = "listening on 127.0.0.1:";

    private final Path directory;
    private Process process;
    private final int port;

    private MongoProcess(Path directory) {
        this.directory = directory;
        this.process = launch(directory, MongoPort.ANY_PORT);
        this.port = awaitPort(process);
    }

    /** Starts one on the data folder, on a free port that it keeps. */
    public static MongoProcess start(Path directory) {
        return new MongoProcess(directory);
    }

    public int port() {
        return port;
    }

    public String uri(String database) {
        try {
            String password = DoorPassword.in(directory.resolve(EmbeddedMongoProcess.PASSWORD_FILE))
                    .inAddress();
            return "mongodb://%s@127.0.0.1:%d/%s?authMechanism=PLAIN&authSource=$external&retryWrites=false"
                    .formatted(password, port, database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it as a power cut would: without a word (SIGKILL). */
    public void kill() {
        end(process.destroyForcibly());
    }

    /** Starts it again on the same folder and port, once it was killed. */
    public void restart() {
        process = launch(directory, port);
        awaitPort(process);
    }

    /** Has it shut down in good order (SIGTERM). */
    @Override
    public void close() {
        process.destroy();
        end(process);
    }

    /** The command of a second process, which is not awaited. */
    static Process launch(Path directory, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(EmbeddedMongoProcess.class.getName(), directory.toString(), Integer.toString(port)));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int awaitPort(Process process) {
        StringBuilder output = new StringBuilder();
        try {
            BufferedReader lines = process.inputReader(UTF_8);
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith(LISTENING)) {
                    return Integer.parseInt(line.substring(LISTENING.length()));
                }
                output.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The database did not start:\n" + output);
    }

    private static void end(Process process) {
        process.onExit().join();
    }
}
