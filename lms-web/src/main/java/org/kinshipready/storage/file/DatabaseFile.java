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

    /** Every so many commits, chunks of the file that hold little live data are written anew, so that it doesn't grow. */
    private static final int COMMITS_PER_TIDYING = 20;

    private static final int FILL_RATE_PERCENT = 50;
    private static final int BYTES_PER_TIDYING = 256 * 1024;

    /** Above the 20 versions after which MVStore writes its header again: what the header names is never overwritten. */
    private static final int VERSIONS_TO_KEEP = 64;

    /** There before a write is made, so that there is room for the commit after it. */
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
     * The database of a data folder, which is made where there is none yet.
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
            // Of a file from before there were checksums: whatever a library makes of damaged bytes.
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

    /** One in this channel, whose name is for messages. */
    public static DatabaseFile open(FileChannel channel, String name) {
        return new DatabaseFile(BlockFile.open(channel), name, true);
    }

    /** A file to look at, which isn't changed. */
    public static DatabaseFile read(Path file) throws IOException {
        return read(file, true);
    }

    /** The same, in the newest state that can still be found where what was written last is damaged or missing. */
    public static DatabaseFile readWhatIsLeft(Path file) throws IOException {
        return read(file, false);
    }

    private static DatabaseFile read(Path file, boolean newestOnly) throws IOException {
        return new DatabaseFile(BlockFile.read(FileChannel.open(file, READ), newestOnly), file.toString(), newestOnly);
    }

    private MVStore open() {
        chunks.open(name, disk.isReadOnly(), null);
        // MVStore commits by itself once a second and at a full buffer: that would put half of a write into the file.
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
        // Space is used again as soon as the versions say so. By default MVStore waits 45 s, hoping that the disk has
        // been written by then (MVStore#setRetentionTime); here that is known.
        opened.setRetentionTime(0);
        opened.setVersionsToKeep(VERSIONS_TO_KEEP);
        return opened;
    }

    /** MVStore makes do with an older state where it doesn't find the newest: nobody was told that theirs isn't saved. */
    private void requireNewest() {
        if (newestOnly && chunks.newestVersion() < disk.version()) {
            throw BlockFile.damaged("what was written last is missing");
        }
    }

    public MVStore store() {
        return store;
    }

    /** Whether it can be read: not after a write has failed, until it is {@linkplain #reopen opened again}. */
    public boolean isOpen() {
        return !store.isClosed();
    }

    /** Has room for a commit, or fails; to be called before anything is written. */
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

    /** What is damaged can't be moved, and stays where it is. */
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

    /** Has what was committed on the disk; from then on it stays. */
    public void sync() {
        disk.sync();
        chunks.count();
    }

    /**
     * Goes back to what was last synced, once a write has failed: what was written since is gone. That can be read at once;
     * the file itself is put right before the next write, when the disk can do it.
     *
     * @throws MVStoreException if the file can't be read
     */
    public void reopen() {
        store.closeImmediately();
        chunks = new OrderedStore(chunks);
        store = open();
    }

    /** What can be copied while others go on writing, until it is closed. */
    public Copying copying() {
        return new Copying();
    }

    /** The file as it was last synced; what belongs to it isn't overwritten meanwhile. */
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

    /** Without MVStore's compaction, which moves chunks in a way that a power cut can spoil; commits have tidied up. */
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

    /** As after a kill: what isn't committed is gone, and nothing is written. */
    public void abandon() {
        store.closeImmediately();
        disk.close();
    }
}
