package org.kinshipready.storage;

import java.nio.file.Path;
import java.util.Random;
import org.kinshipready.storage.file.DatabaseFile;
import org.kinshipready.storage.file.UnsafeDisk;

/** An embedded database on a disk that can be full. */
public final class FillingDisk implements AutoCloseable {

    private final UnsafeDisk disk = new UnsafeDisk(new Random(1), () -> {});
    private final MongoPort mongo = MongoPort.open(
            EmbeddedMongo.start(new DurableBackend(DatabaseFile.open(disk, "filling"), Path.of(""))),
            MongoPort.ANY_PORT,
            DoorPassword.random());

    public String uri(String database) {
        return mongo.uri(database);
    }

    public void fill() {
        disk.failAfter(0);
    }

    public void makeRoom() {
        disk.failAfter(Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        mongo.close();
    }
}
