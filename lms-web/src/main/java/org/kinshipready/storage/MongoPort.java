package org.kinshipready.storage;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * Opens an {@linkplain EmbeddedMongo embedded database} to those other processes on this machine that know the
 * {@linkplain Door password}.
 */
final class MongoPort implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    static final int ANY_PORT = 0;

    /**
     * A connection holds its thread while its write goes to the disk, so no more writers than this can share a commit.
     */
    private static final int THREADS = 64;

    private final EmbeddedMongo mongo;
    private final MongoServer server;
    private final DoorPassword password;
    private final int port;

    private MongoPort(EmbeddedMongo mongo, MongoServer server, DoorPassword password) {
        this.mongo = mongo;
        this.server = server;
        this.password = password;
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Starts the database and opens it.
     *
     * @param port the port to listen on, or {@link #ANY_PORT}
     */
    static MongoPort start(Path directory, int port) {
        return open(EmbeddedMongo.start(directory), port, DoorPassword.random());
    }

    /**
     * Opens a database, which is closed along with this.
     *
     * @param port the port to listen on, or {@link #ANY_PORT}
     */
    @SuppressWarnings("AddressSelection") // an address, not a name: nothing is looked up
    static MongoPort open(EmbeddedMongo mongo, int port, DoorPassword password) {
        MongoServer server = new MongoServer(new Door(mongo.backend(), password));
        boolean bound = false;
        try {
            server.bind(new InetSocketAddress(HOST, port), 1, THREADS);
            bound = true;
            return new MongoPort(mongo, server, password);
        } finally {
            if (!bound) {
                server.shutdownNow();
                mongo.close();
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
        server.shutdownNow();
        mongo.close();
    }
}
