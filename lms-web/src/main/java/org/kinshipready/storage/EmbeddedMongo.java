package org.kinshipready.storage;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * A MongoDB for one machine, inside this process: mongo-java-server over one H2 MVStore file, open to 127.0.0.1 only.
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
    private final int port;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Starts it, making the folder if it is missing.
     *
     * @param port the port to listen on, or {@link #ANY_PORT}
     */
    static EmbeddedMongo start(Path directory, int port) {
        DatabaseFile file = DatabaseFile.openIn(directory);
        return start(new DurableBackend(file, new GroupCommit(file::commit, file::sync)), port);
    }

    @SuppressWarnings("AddressSelection") // an address, not a name: nothing is looked up
    static EmbeddedMongo start(DurableBackend backend, int port) {
        MongoServer server = new MongoServer(backend);
        boolean bound = false;
        try {
            server.bind(new InetSocketAddress(HOST, port), 1, THREADS);
            bound = true;
            return new EmbeddedMongo(server);
        } finally {
            if (!bound) {
                server.shutdownNow();
            }
        }
    }

    int port() {
        return port;
    }

    /** Without retryable writes, which need the sessions of a replica set. */
    String uri(String database) {
        return "mongodb://%s:%d/%s?retryWrites=false".formatted(HOST, port, database);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
