package org.kinshipready.storage;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kinshipready.storage.file.DatabaseFile;

/**
 * A MongoDB for one machine, inside this process: mongo-java-server over one H2 MVStore file, open to 127.0.0.1 only,
 * and to nobody without the {@linkplain Door password}.
 *
 * <p>It acknowledges a write when the write is on the disk, so that neither a killed process nor a power cut loses it;
 * see {@code docs/decisions/0002-embedded-mongodb.md}.
 */
final class EmbeddedMongo implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    static final int ANY_PORT = 0;

    /** A connection holds its thread while its write goes to the disk, so only as many writers can share a commit. */
    private static final int THREADS = 64;

    private final MongoServer server;
    private final DoorPassword password;
    private final int port;
    private @Nullable Caretaker caretaker;

    private EmbeddedMongo(MongoServer server, DoorPassword password) {
        this.server = server;
        this.password = password;
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Starts it, making the folder if it is missing.
     *
     * @param port the port to listen on, or {@link #ANY_PORT}
     */
    static EmbeddedMongo start(Path directory, int port) {
        return start(directory, port, DoorPassword.random());
    }

    static EmbeddedMongo start(Path directory, int port, DoorPassword password) {
        DatabaseFile file = DatabaseFile.openIn(directory);
        DurableBackend backend = backend(file, directory);
        EmbeddedMongo mongo = start(backend, port, password);
        mongo.caretaker =
                new Caretaker(directory, file, backend.commits(), Clock.system(ZoneId.systemDefault())).begin();
        return mongo;
    }

    private static DurableBackend backend(DatabaseFile file, Path directory) {
        try {
            return new DurableBackend(file, directory);
        } catch (RuntimeException damaged) {
            file.abandon();
            throw DatabaseFile.damaged(directory);
        }
    }

    @SuppressWarnings("AddressSelection") // an address, not a name: nothing is looked up
    static EmbeddedMongo start(DurableBackend backend, int port, DoorPassword password) {
        MongoServer server = new MongoServer(new Door(backend, password));
        boolean bound = false;
        try {
            server.bind(new InetSocketAddress(HOST, port), 1, THREADS);
            bound = true;
            return new EmbeddedMongo(server, password);
        } finally {
            if (!bound) {
                server.shutdownNow();
            }
        }
    }

    int port() {
        return port;
    }

    /** With the password; without retryable writes, which need the sessions of a replica set. */
    String uri(String database) {
        return "mongodb://%s@%s:%d/%s?authMechanism=PLAIN&authSource=$external&retryWrites=false"
                .formatted(password.inAddress(), HOST, port, database);
    }

    @Override
    public void close() {
        if (caretaker != null) {
            caretaker.close();
        }
        server.shutdownNow();
    }
}
