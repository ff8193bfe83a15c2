package org.kinshipready.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

    /** Above the 20 versions after which MVStore writes its header again: what the header names is never overwritten. */
    private static final int VERSIONS_TO_KEEP = 64;

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
            return open(file.toString());
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

    static DatabaseFile open(String fileName) {
        OrderedFileStore file = new OrderedFileStore(new HashMap<>());
        file.open(fileName, false, null);
        // MVStore commits by itself once a second and at a full buffer: that would put half of a write into the file.
        MVStore store = new MVStore.Builder()
                .adoptFileStore(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        // Space is used again as soon as the versions say so. By default MVStore waits 45 s, hoping that the disk has
        // been written by then (MVStore#setRetentionTime); here that is known.
        store.setRetentionTime(0);
        store.setVersionsToKeep(VERSIONS_TO_KEEP);
        return new DatabaseFile(store);
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
        try {
            store.sync();
        } catch (MVStoreException e) {
            // The next sync may succeed though the disk never got what this one failed on: nothing can be promised now.
            store.closeImmediately();
            throw e;
        }
    }

    /** Without MVStore's compaction, which moves chunks in a way that a power cut can spoil; commits have tidied up. */
    @Override
    public void close() {
        store.close();
    }
}
