package org.kinshipready.storage.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds checksums to a database from before there were any: writes everything again, and keeps the old file. */
final class Conversion {

    private static final Logger log = LoggerFactory.getLogger(Conversion.class);
    private static final int ENTRIES_PER_COMMIT = 500;

    private Conversion() {}

    /**
     * @throws MVStoreException if the database can't be read, or there is no room to write it; it then stays as it was
     */
    static void of(DataFolder folder) throws IOException {
        Path unfinished = folder.unfinished();
        boolean whole = false;
        try (DatabaseFile made =
                DatabaseFile.open(FileChannel.open(unfinished, READ, WRITE, CREATE_NEW), unfinished.toString())) {
            try (MVStore old = new MVStore.Builder()
                    .fileName(folder.file().toString())
                    .readOnly()
                    .open()) {
                requireNewest(old);
                copy(old, made);
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(unfinished);
            }
        }
        keep(folder);
        Files.move(unfinished, folder.file(), ATOMIC_MOVE);
        folder.sync();
        log.info("The database was given checksums; as it was before, it is kept in {}", folder.copies());
    }

    /** Refuses an older state: MVStore makes do with one, or with nothing, if it can't find the newest. */
    private static void requireNewest(MVStore old) {
        if (old.getCurrentVersion() < DataUtils.readHexLong(old.getStoreHeader(), "version", 0)) {
            throw BlockFile.damaged("what was written last is missing");
        }
    }

    private static void copy(MVStore old, DatabaseFile made) {
        long entries = 0;
        for (String name : old.getMapNames()) {
            MVMap<Object, Object> from = old.openMap(name);
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

    /** Keeps the file under a second name, if the disk can do that, so that it is never gone. */
    private static void keep(DataFolder folder) throws IOException {
        Files.createDirectories(folder.copies());
        Path kept = folder.beforeChecksums();
        Files.deleteIfExists(kept);
        try {
            Files.createLink(kept, folder.file());
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(folder.file(), kept);
        }
        // It should be kept for some days from now, however long ago it was last written.
        Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
    }
}
