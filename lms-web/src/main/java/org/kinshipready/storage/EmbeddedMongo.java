package org.kinshipready.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoDriverInformation;
import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kinshipready.storage.file.DatabaseFile;

/**
 * A MongoDB for one machine, inside this process: mongo-java-server over one H2 MVStore file. It has no port, so nobody
 * else on the machine can reach it. {@link MongoPort} is for those who want one.
 *
 * <p>It acknowledges a write only once it is on the disk, so that neither a killed process nor a power cut loses it;
 * see {@code docs/decisions/0002-embedded-mongodb.md}.
 */
final class EmbeddedMongo implements AutoCloseable {

    private final DurableBackend backend;
    private final @Nullable Caretaker caretaker;
    private final InProcess inProcess;

    private EmbeddedMongo(DurableBackend backend, @Nullable Caretaker caretaker) {
        this.backend = backend;
        this.caretaker = caretaker;
        this.inProcess = new InProcess(backend);
    }

    /** Starts it, making the folder if it is missing. */
    static EmbeddedMongo start(Path directory) {
        DatabaseFile file = DatabaseFile.openIn(directory);
        DurableBackend backend = backend(file, directory);
        Clock clock = Clock.system(ZoneId.systemDefault());
        return new EmbeddedMongo(backend, new Caretaker(directory, file, backend.commits(), clock).begin());
    }

    /** For a file without a caretaker. */
    static EmbeddedMongo start(DurableBackend backend) {
        return new EmbeddedMongo(backend, null);
    }

    private static DurableBackend backend(DatabaseFile file, Path directory) {
        try {
            return new DurableBackend(file, directory);
        } catch (RuntimeException damaged) {
            file.abandon();
            throw DatabaseFile.damaged(directory);
        }
    }

    DurableBackend backend() {
        return backend;
    }

    /** Without retryable writes, which need the sessions of a replica set. */
    static ConnectionString address(String database) {
        return new ConnectionString("mongodb://in-this-process/" + database + "?retryWrites=false");
    }

    MongoClient connect() {
        return connect(
                MongoClientSettings.builder().applyConnectionString(address("")).build(), null);
    }

    /** @param settings for {@link #address} */
    MongoClient connect(MongoClientSettings settings, @Nullable MongoDriverInformation about) {
        return inProcess.connect(settings, about);
    }

    @Override
    public void close() {
        if (caretaker != null) {
            caretaker.close();
        }
        inProcess.close();
        backend.close();
    }
}
