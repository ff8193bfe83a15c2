package org.kinshipready.storage.file;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.SFChunk;
import org.jspecify.annotations.Nullable;

/**
 * Where an MVStore puts its chunks, in an order that shows after a power cut whether a commit is complete or torn.
 *
 * <p>On opening, MVStore takes a chunk for complete if it has its first and its last block, and believes the header at
 * the start of the file. Between two syncs a disk may write in any order. So there is one sync before the last block of
 * a chunk, and one before the header.
 */
final class OrderedStore extends RandomAccessStore {

    private static final int BLOCK = BlockFile.BLOCK;

    /** Unused room beyond this is given back. */
    private static final long SURPLUS = 16 * BlockFile.STEP;

    private final BlockFile file;
    private final String name;
    private final List<Long> unsyncedEnds = new ArrayList<>(); // of chunks: where their last blocks start
    private byte[] syncedHeader;
    private byte[] header;
    private boolean hidesUnsynced;

    OrderedStore(BlockFile file, String name) {
        super(new HashMap<>());
        this.file = file;
        this.name = name;
        header = file.header();
        syncedHeader = header;
    }

    /**
     * A store on the same file, as it was last synced. It doesn't see what another store wrote since, even if that
     * can't be removed from the file at the moment.
     */
    OrderedStore(OrderedStore before) {
        super(new HashMap<>());
        file = before.file;
        name = before.name;
        unsyncedEnds.addAll(before.unsyncedEnds);
        syncedHeader = before.syncedHeader;
        header = syncedHeader;
        hidesUnsynced = true;
    }

    @Override
    public void open(String fileName, boolean readOnly, char @Nullable [] encryptionKey) {
        init(name, readOnly);
        // A file without a header that was never acknowledged comes from a first start that was cut off: nothing was
        // saved yet.
        boolean isBegun = !isZero(header) || file.version() > 0;
        saveChunkLock.lock();
        try {
            setSize(isBegun ? file.capacity() : 0);
        } finally {
            saveChunkLock.unlock();
        }
    }

    static boolean isZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public FileStore<SFChunk> open(String fileName, boolean readOnly) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void backup(ZipOutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void writeFully(@Nullable SFChunk chunk, long position, ByteBuffer source) {
        if (chunk == null) {
            writeHeader(position, source);
            return;
        }
        int body = source.remaining() - BLOCK;
        if (body > 0) {
            write(position, source.slice(source.position(), body));
            source.position(source.position() + body);
            sync();
        }
        unsyncedEnds.add(position + body);
        write(position + body, source);
    }

    private void writeHeader(long position, ByteBuffer source) {
        if (position != 0) {
            throw new UnsupportedOperationException("Chunks are never moved");
        }
        byte[] bytes = new byte[source.remaining()];
        source.duplicate().get(bytes);
        file.grow(bytes.length);
        setSize(file.capacity());
        sync();
        header = bytes;
        file.writeHeader(bytes);
    }

    private void write(long position, ByteBuffer source) {
        int length = source.remaining();
        file.write(position, source);
        setSize(file.capacity());
        writeCount.incrementAndGet();
        writeBytes.addAndGet(length);
    }

    @Override
    public void sync() {
        file.sync();
    }

    /** Notes that everything written up to here is on the disk, and counts. */
    void count() {
        unsyncedEnds.clear();
        syncedHeader = header;
        file.acknowledge(lastChunkVersion());
    }

    /** Removes from the file what another store wrote and didn't sync, before anything else is written. */
    void takeBack() {
        if (!hidesUnsynced) {
            return;
        }
        // First the header, as it may name what is removed.
        file.writeHeader(syncedHeader);
        file.sync();
        for (long end : unsyncedEnds) {
            if (end + BLOCK <= file.capacity()) {
                file.write(end, ByteBuffer.allocate(BLOCK));
            }
        }
        file.sync();
        unsyncedEnds.clear();
        hidesUnsynced = false;
    }

    /** Reads headers and footers without their chunk, even where there are none, because MVStore searches for them. */
    @Override
    public ByteBuffer readFully(@Nullable SFChunk chunk, long position, int length) {
        readCount.incrementAndGet();
        readBytes.addAndGet(length);
        if (chunk != null) {
            return file.read(position, length);
        }
        if (position < header.length) {
            return ByteBuffer.wrap(header).slice((int) position, length);
        }
        return isHidden(position, length) ? ByteBuffer.allocate(length) : file.readWhatIsThere(position, length);
    }

    private boolean isHidden(long position, int length) {
        return hidesUnsynced
                && unsyncedEnds.stream().anyMatch(end -> position < end + BLOCK && position + length > end);
    }

    @Override
    protected void shrinkStoreIfPossible(int minPercent) {
        if (file.capacity() - used() > SURPLUS + used() / 4) {
            super.shrinkStoreIfPossible(0);
        }
    }

    @Override
    protected void truncate(long size) {
        file.shrink(size);
        setSize(file.capacity());
    }

    /** Makes this many bytes of room after what is used, or fails and leaves the file as it was. */
    void grow(long room) {
        file.grow(used() + room);
        setSize(file.capacity());
    }

    /** The end of the last chunk, in bytes. */
    long used() {
        return getAfterLastBlock_() * BLOCK;
    }

    /** The version of the last commit, or 0. */
    long newestVersion() {
        return lastChunkVersion();
    }

    /** The header as it was when everything written so far was on the disk. */
    byte[] syncedHeader() {
        return syncedHeader.clone();
    }
}
