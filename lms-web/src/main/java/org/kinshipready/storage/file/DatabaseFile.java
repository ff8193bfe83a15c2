package org.kinshipready.storage.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one file of the embedded database, which one process at a time may open. */
public final class DatabaseFile implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseFile.class);

    /** After this many commits, chunks with little live data are rewritten, so that the file doesn't grow. */
    private static final int COMMITS_PER_TIDYING = 20;

    private static final int FILL_RATE_PERCENT = 50;
    private static final int BYTES_PER_TIDYING = 256 * 1024;

    /**
     * More than the 20 versions after which MVStore writes its header again, so what the header names is never
     * overwritten.
     */
    private static final int VERSIONS_TO_KEEP = 64;

    /** Reserved before a write is made, so that there is room for the commit after it. */
    private static final long ROOM = BlockFile.STEP;

    private final BlockFile disk;
    private final String name;
    private final boolean newestOnly;
    private OrderedStore chunks;
    private MVStore store;
    private long commits;
    private boolean tidies = true;

    private DatabaseFile(BlockFile disk, String name, boolean newestOnly) {
        this.disk = disk;
        this.newestOnly = newestOnly;
        this.name = name;
        boolean opened = false;
        try {
            chunks = new OrderedStore(disk, name);
            store = open();
            opened = true;
        } finally {
            if (!opened) {
                disk.close();
            }
        }
    }

    /**
     * Opens the database of a data folder, and makes it if there is none yet.
     *
     * @throws StorageUnusable if it can't be used, with what to do
     */
    public static DatabaseFile openIn(Path directory) {
        DataFolder folder = DataFolder.of(directory);
        folder.prepare();
        try {
            if (folder.isOfAnEarlierRelease()) {
                Conversion.of(folder);
            }
            DatabaseFile file = open(
                    FileChannel.open(folder.file(), READ, WRITE, CREATE),
                    folder.file().toString());
            folder.noteUse();
            folder.sync();
            return file;
        } catch (MVStoreException e) {
            throw unusable(folder, e);
        } catch (IOException e) {
            throw Room.isMissing(folder.directory(), e)
                    ? new NoRoomToStart(folder.directory(), e)
                    : new DataDirectoryNotWritable(folder.directory(), e);
        } catch (StorageUnusable e) {
            throw e;
        } catch (RuntimeException e) {
            // From a file without checksums, a library may make anything of damaged bytes.
            throw new NotADatabase(folder.file());
        }
    }

    private static StorageUnusable unusable(DataFolder folder, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> new DataDirectoryInUse(folder.directory(), e);
            case DataUtils.ERROR_WRITING_FAILED ->
                Room.isMissing(folder.directory(), e)
                        ? new NoRoomToStart(folder.directory(), e)
                        : new DataDirectoryNotWritable(folder.directory(), e);
            default -> new NotADatabase(folder.file());
        };
    }

    /** What is wrong with a database whose parts can't be read when it is opened. */
    public static StorageUnusable damaged(Path directory) {
        return new NotADatabase(DataFolder.of(directory).file());
    }

    /** Opens the database in this channel; the name is used in messages. */
    public static DatabaseFile open(FileChannel channel, String name) {
        return new DatabaseFile(BlockFile.open(channel), name, true);
    }

    /** Opens a file to look at, without changing it. */
    public static DatabaseFile read(Path file) throws IOException {
        return read(file, true);
    }

    /** The same, but if what was written last is damaged or missing, in the newest state that can still be found. */
    public static DatabaseFile readWhatIsLeft(Path file) throws IOException {
        return read(file, false);
    }

    private static DatabaseFile read(Path file, boolean newestOnly) throws IOException {
        return new DatabaseFile(BlockFile.read(FileChannel.open(file, READ), newestOnly), file.toString(), newestOnly);
    }

    private MVStore open() {
        chunks.open(name, disk.isReadOnly(), null);
        // By default, MVStore commits once a second and when a buffer is full, which would put half of a write into the
        // file.
        MVStore opened = new MVStore.Builder()
                .adoptFileStore(chunks)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        boolean newest = false;
        try {
            requireNewest();
            newest = true;
        } finally {
            if (!newest) {
                opened.closeImmediately();
            }
        }
        // Space is reused as soon as the versions allow it. By default MVStore waits 45 s, hoping that everything is on
        // the disk by then (MVStore#setRetentionTime); here we know that.
        opened.setRetentionTime(0);
        opened.setVersionsToKeep(VERSIONS_TO_KEEP);
        return opened;
    }

    /**
     * Refuses an older state, with which MVStore would make do: people were told that everything since then is saved.
     */
    private void requireNewest() {
        if (newestOnly && chunks.newestVersion() < disk.version()) {
            throw BlockFile.damaged("what was written last is missing");
        }
    }

    public MVStore store() {
        return store;
    }

    /** Whether it can be read. After a failed write it can't, until it is {@linkplain #reopen opened again}. */
    public boolean isOpen() {
        return !store.isClosed();
    }

    /** Makes room for a commit, or fails. To be called before anything is written. */
    public void makeRoom() {
        chunks.takeBack();
        chunks.grow(ROOM + 2L * store.getUnsavedMemory());
    }

    /** Not to be called while anything is being read or written. */
    public void commit() {
        commits++;
        if (tidies && commits % COMMITS_PER_TIDYING == 0) {
            tidyUp();
        }
        store.commit();
    }

    /** Damaged chunks can't be moved, and stay where they are. */
    private void tidyUp() {
        try {
            store.compact(FILL_RATE_PERCENT, BYTES_PER_TIDYING);
        } catch (MVStoreException damaged) {
            if (store.isClosed()) {
                throw damaged;
            }
            tidies = false;
            log.error("ALARM: a part of the database is damaged: the file isn't tidied up any more. See ./lms doctor");
        }
    }

    /** Puts what was committed on the disk; from then on it stays. */
    public void sync() {
        disk.sync();
        chunks.count();
    }

    /**
     * Goes back to what was last synced, after a write has failed; anything written since is gone. The data can be read
     * at once. The file itself is repaired before the next write, when the disk can do it.
     *
     * @throws MVStoreException if the file can't be read
     */
    public void reopen() {
        store.closeImmediately();
        chunks = new OrderedStore(chunks);
        store = open();
    }

    /** A state that can be copied while others continue to write, until it is closed. */
    public Copying copying() {
        return new Copying();
    }

    /** The file as it was last synced. Nothing that belongs to it is overwritten meanwhile. */
    public final class Copying implements AutoCloseable {

        private final OrderedStore of = chunks;
        private final long end = of.used();
        private final byte[] header = of.syncedHeader();
        private final long version = disk.version();

        private Copying() {
            of.setReuseSpace(false);
        }

        public void to(FileChannel channel) throws IOException {
            disk.copyTo(channel, header, end, version);
        }

        public long size() {
            return end;
        }

        /** Not to be called while anything is being read or written. */
        @Override
        public void close() {
            of.setReuseSpace(true);
        }
    }

    /**
     * Closes without MVStore's compaction, which moves chunks in a way that a power cut can spoil. Commits have tidied
     * up.
     */
    @Override
    public void close() {
        try {
            if (disk.isReadOnly()) {
                store.closeImmediately();
            } else {
                chunks.takeBack();
                store.close();
                disk.sync();
            }
        } catch (MVStoreException e) {
            store.closeImmediately();
            log.warn("The database could not be written when it was closed; nothing that was saved is lost");
        } finally {
            disk.close();
        }
    }

    /** Closes it as if killed: anything uncommitted is gone, and nothing is written. */
    public void abandon() {
        store.closeImmediately();
        disk.close();
    }
}
