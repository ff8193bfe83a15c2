package org.kinshipready.storage.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a database of before there were checksums what it lacks: everything is written anew, and the old file kept. */
final class Conversion {

    private static final Logger log = LoggerFactory.getLogger(Conversion.class);
    private static final int ENTRIES_PER_COMMIT = 500;

    private Conversion() {}

    /** The converted one; where there is no room for it, the old one as it is. */
    static DatabaseFile of(DatabaseFile old, DataFolder folder) throws IOException {
        Path unfinished = folder.unfinished();
        boolean whole = false;
        try {
            try (DatabaseFile made =
                    DatabaseFile.open(FileChannel.open(unfinished, READ, WRITE, CREATE_NEW), unfinished.toString())) {
                copy(old, made);
            }
            whole = true;
        } catch (MVStoreException | IOException e) {
            if (!Room.isMissing(folder.directory(), e)) {
                throw e;
            }
            log.warn("The database has no checksums yet: there is no room to write it anew. It is used as it is");
        } finally {
            if (!whole) {
                Files.deleteIfExists(unfinished);
            }
        }
        if (!whole) {
            return old;
        }
        old.abandon();
        keep(folder);
        Files.move(unfinished, folder.file(), ATOMIC_MOVE);
        log.info("The database was given checksums; as it was before, it is kept in {}", folder.copies());
        return DatabaseFile.open(
                FileChannel.open(folder.file(), READ, WRITE), folder.file().toString());
    }

    private static void copy(DatabaseFile old, DatabaseFile made) {
        long entries = 0;
        for (String name : old.store().getMapNames()) {
            MVMap<Object, Object> from = old.store().openMap(name);
            MVMap<Object, Object> to = made.store().openMap(name);
            for (var entry : from.entrySet()) {
                to.put(entry.getKey(), entry.getValue());
                if (++entries % ENTRIES_PER_COMMIT == 0) {
                    made.commit();
                }
            }
        }
        made.commit();
        made.sync();
    }

    /** Under a second name where the disk can, so that it is never gone. */
    private static void keep(DataFolder folder) throws IOException {
        Files.createDirectories(folder.copies());
        Path kept = folder.copies().resolve("kinship-before-checksums.mv");
        Files.deleteIfExists(kept);
        try {
            Files.createLink(kept, folder.file());
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(folder.file(), kept);
        }
    }
}
