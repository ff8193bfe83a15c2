package org.kinshipready.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kinshipready.storage.file.StorageUnusable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Runs the embedded database alone in a process, until that is stopped: for tests that kill it, and for several
 * application instances over one data folder on one machine. Arguments: the data folder, and a port (0 for any). The
 * password is in {@code database.password} in that folder, for its owner only.
 */
public final class EmbeddedMongoProcess {

    static final String PASSWORD_FILE = "database.password";

    private EmbeddedMongoProcess() {}

    public static void main(String[] args) {
        if (args.length != 2) {
            fail("Usage: EmbeddedMongoProcess DATA_DIR PORT");
        }
        // The server logs whole commands, and with them what learners wrote.
        LoggingSystem.get(EmbeddedMongoProcess.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        try {
            run(Path.of(args[0]), Integer.parseInt(args[1]));
        } catch (IOException e) {
            fail("%s can't be read or written in the data folder.".formatted(PASSWORD_FILE));
        } catch (StorageUnusable e) {
            fail(e.getMessage() + "\n" + e.action());
        }
    }

    private static void run(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        DoorPassword password = DoorPassword.in(directory.resolve(PASSWORD_FILE));
        MongoPort mongo = MongoPort.open(EmbeddedMongo.start(directory), port, password);
        Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "embedded-mongo-close"));
        System.out.println("listening on " + MongoPort.HOST + ":" + mongo.port());
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
