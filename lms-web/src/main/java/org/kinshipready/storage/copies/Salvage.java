package org.kinshipready.storage.copies;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.kinshipready.storage.file.DataFolder;
import org.kinshipready.storage.file.DatabaseFile;

/** Rescues the documents that can be read into a new database, and makes their indexes again. */
final class Salvage implements Look.Reader {

    private static final String INDEXES = "system.indexes";

    /** So that a large database fits into little memory. */
    private static final int DOCUMENTS_PER_COMMIT = 500;

    private final DatabaseFile file;
    private final H2Backend engine;
    private final List<Document> indexes = new ArrayList<>();
    private long saved;

    private Salvage(DatabaseFile file) {
        this.file = file;
        this.engine = new H2Backend(file.store());
    }

    static Look of(Path damaged, Path target) throws IOException {
        Files.createDirectories(target);
        Path made = DataFolder.of(target).file();
        try (DatabaseFile file = DatabaseFile.open(FileChannel.open(made, READ, WRITE, CREATE_NEW), made.toString())) {
            Salvage salvage = new Salvage(file);
            Look look = Look.at(damaged, salvage);
            salvage.makeIndexes();
            file.commit();
            file.sync();
            return look;
        }
    }

    @Override
    public BiConsumer<Object, Object> of(String part) {
        Look.Part named = new Look.Part(part, 0, 0);
        if (named.isCollection()) {
            return (key, value) -> save(named, value);
        }
        return named.collection().equals(INDEXES) ? (key, value) -> indexes.add((Document) value) : (key, value) -> {};
    }

    private void save(Look.Part part, Object value) {
        collection(part).addDocument(((Document) value).cloneDeeply());
        if (++saved % DOCUMENTS_PER_COMMIT == 0) {
            file.commit();
        }
    }

    private MongoCollection<?> collection(Look.Part part) {
        MongoDatabase database = engine.resolveDatabase(part.database());
        MongoCollection<?> there = database.resolveCollection(part.collection(), false);
        return there != null
                ? there
                : database.createCollectionOrThrowIfExists(part.collection(), CollectionOptions.withDefaults());
    }

    /**
     * Makes all indexes except those of the ids, which exist already. If one can't be made here, the application makes
     * it when it starts.
     */
    private void makeIndexes() {
        EmbeddedChannel nobody = new EmbeddedChannel();
        for (Document index : indexes) {
            String[] names = String.valueOf(index.get("ns")).split("\\.", 2);
            if (names.length == 2 && !"_id_".equals(index.get("name"))) {
                try {
                    engine.handleCommand(
                            nobody,
                            names[0],
                            "createIndexes",
                            new Document("createIndexes", names[1]).append("indexes", List.of(index.cloneDeeply())));
                } catch (MongoServerException refused) {
                    // A damaged description.
                }
            }
        }
        nobody.finishAndReleaseAll();
    }
}
