package org.kinshipready.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The one file of the embedded database, which one process at a time may open. */
final class DatabaseFile implements AutoCloseable {

    private static final String NAME = "kinship.mv";

    /** Every so many commits, chunks of the file that hold little live data are written anew, so that it doesn't grow. */
    private static final int COMMITS_PER_TIDYING = 20;

    private static final int FILL_RATE_PERCENT = 50;
    private static final int BYTES_PER_TIDYING = 256 * 1024;

    private static final int TIDYING_AT_CLOSE_MILLIS = 2_000;
    private static final long SMALL_BYTES = 1024 * 1024;

    private final MVStore store;
    private long commits;

    private DatabaseFile(MVStore store) {
        this.store = store;
    }

    static DatabaseFile openIn(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        Path file = folder.resolve(NAME);
        requireWritable(folder, file);
        try {
            return new DatabaseFile(open(file));
        } catch (MVStoreException e) {
            throw switch (e.getErrorCode()) {
                case DataUtils.ERROR_FILE_LOCKED -> new DataDirectoryInUse(folder, e);
                case DataUtils.ERROR_WRITING_FAILED -> new DataDirectoryNotWritable(folder, e);
                default -> new NotADatabase(file, e);
            };
        }
    }

    /** MVStore would open a file it may not write to for reading only. */
    private static void requireWritable(Path folder, Path file) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DataDirectoryNotWritable(folder, e);
        }
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw new DataDirectoryNotWritable(folder, null);
        }
    }

    private static MVStore open(Path file) {
        // MVStore commits by itself once a second and at a full buffer: that would put half of a write into the file.
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        // Space is used again at once. MVStore waits 45 s by default, in the hope that the disk has been written by
        // then (MVStore#setRetentionTime); here every commit is followed by a sync, and it keeps 5 versions besides.
        store.setRetentionTime(0);
        return store;
    }

    MVStore store() {
        return store;
    }

    /** Not to be called while anything is being read or written. */
    void commit() {
        commits++;
        if (commits % COMMITS_PER_TIDYING == 0) {
            store.compact(FILL_RATE_PERCENT, BYTES_PER_TIDYING);
        }
        store.commit();
    }

    void sync() {
        store.sync();
    }

    @Override
    public void close() {
        if (store.isClosed()) {
            return;
        }
        store.setVersionsToKeep(0);
        // In a small file there is nothing to gain, but MVStore would try until the time is up.
        boolean small = store.getFileStore().size() < SMALL_BYTES;
        store.close(small ? 0 : TIDYING_AT_CLOSE_MILLIS);
    }
}
