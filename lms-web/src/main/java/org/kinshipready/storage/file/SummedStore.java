package org.kinshipready.storage.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Where an MVStore puts its chunks: with {@link Sums}, and in an order that lets every commit be told whole from torn
 * after a power cut.
 *
 * <p>On opening, MVStore takes a chunk for whole that has its first and its last block, and believes the header at the
 * start of the file. A disk may write in any order what lies between two syncs, so there is one before the last block
 * of a chunk, and one before the header. A chunk whose last block is there is therefore whole, or was damaged since.
 */
final class SummedStore extends RandomAccessStore {

    /** Says in the file's header that each chunk has sums, and that the file ends with a mark. */
    static final String SUMS = "sums";

    private static final int BLOCK = DiskFile.BLOCK;
    private static final int HEADER = 2 * BLOCK;

    /** Beyond this, room that isn't used any more is given back. */
    private static final long SURPLUS = 16 * DiskFile.STEP;

    private static final Pattern FOOTER =
            Pattern.compile("(chunk:[0-9a-f]+,.*version:([0-9a-f]{1,16})),fletcher:([0-9a-f]{1,8})");

    private final DiskFile file;
    private final String name;
    private final Map<Integer, Sums> sums = new ConcurrentHashMap<>();
    private final List<Written> unsynced = new ArrayList<>();
    private byte[] syncedHeader = new byte[0];
    private byte[] header = new byte[0];
    private boolean opening = true;
    private boolean afterFailure;
    private @Nullable MVStoreException foundWhileOpening;

    /** A chunk that isn't known to be on the disk. */
    private record Written(long position, int length) {}

    SummedStore(DiskFile file, String name) {
        super(new HashMap<>());
        this.file = file;
        this.name = name;
    }

    /**
     * On the same file, as it was when everything was last on the disk: what another one wrote since isn't seen, also
     * where it can't be taken out of the file yet.
     */
    SummedStore(SummedStore before) {
        this(before.file, before.name);
        unsynced.addAll(before.unsynced);
        syncedHeader = before.syncedHeader;
        afterFailure = true;
    }

    @Override
    public void open(String fileName, boolean readOnly, char @Nullable [] encryptionKey) {
        init(name, readOnly);
        saveChunkLock.lock();
        try {
            setSize(file.capacity());
        } finally {
            saveChunkLock.unlock();
        }
        if (afterFailure) {
            header = syncedHeader;
        } else if (file.capacity() >= HEADER) {
            ByteBuffer bytes = ByteBuffer.allocate(HEADER);
            file.read(0, bytes);
            header = bytes.array();
            syncedHeader = header.clone();
        } else {
            storeHeader.put(SUMS, 1);
        }
    }

    @Override
    public FileStore<SFChunk> open(String fileName, boolean readOnly) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void backup(ZipOutputStream out) {
        throw new UnsupportedOperationException();
    }

    boolean hasSums() {
        return storeHeader.containsKey(SUMS);
    }

    /**
     * To be called when the store has been opened.
     *
     * @param newestOnly whether it must be what was written last
     * @throws MVStoreException if it must, and anything newer was there, or the end is missing
     */
    void opened(boolean newestOnly) {
        opening = false;
        if (newestOnly) {
            requireNewest();
        }
    }

    private void requireNewest() {
        if (foundWhileOpening != null) {
            throw foundWhileOpening;
        }
        long opened = lastChunkVersion();
        if (DataUtils.readHexLong(storeHeader, "version", 0) > opened) {
            throw damaged("what was written last is missing");
        }
        if (!hasSums()) {
            return;
        }
        if (!file.isMarked()) {
            throw damaged("its end is missing");
        }
        if (!storeHeader.containsKey("clean") && !afterFailure) {
            requireNoNewerChunk(opened);
        }
    }

    /**
     * After a crash MVStore looks for the newest chunk in a few places, and makes do with an older one. That a chunk ends
     * somewhere is believed for the sum of its last block, which nobody can type into a form.
     */
    private void requireNoNewerChunk(long opened) {
        for (long end = HEADER + BLOCK; end <= file.capacity(); end += BLOCK) {
            int blocks = Sums.blocksBefore(file, end);
            if (blocks == Sums.MOVED) {
                throw damaged("a chunk is in another one's place");
            }
            if (blocks > 0) {
                long version = versionAt(end);
                if (version > opened && !isUnacknowledged(version - opened, end)) {
                    throw damaged("what was written last is damaged");
                }
            }
        }
    }

    /**
     * The process ended while a chunk was being put down: no write had been answered with it. MVStore passes such a chunk by
     * for reasons of its own, also where it is whole; so one that is a single version ahead isn't taken for damage.
     */
    private boolean isUnacknowledged(long ahead, long end) {
        return ahead == 1 && end < file.capacity();
    }

    /** Of the chunk that ends here, by its footer; one that can't be read any more counts as the newest. */
    private long versionAt(long end) {
        ByteBuffer bytes = ByteBuffer.allocate(Sums.FOOTER);
        file.read(end - Sums.FOOTER, bytes);
        Matcher footer = FOOTER.matcher(new String(bytes.array(), ISO_8859_1).strip());
        if (footer.matches()) {
            byte[] facts = footer.group(1).getBytes(ISO_8859_1);
            int sum = DataUtils.getFletcher32(facts, 0, facts.length);
            if (sum == Integer.parseUnsignedInt(footer.group(3), 16)) {
                return Long.parseUnsignedLong(footer.group(2), 16);
            }
        }
        return Long.MAX_VALUE;
    }

    @Override
    protected void writeFully(@Nullable SFChunk chunk, long position, ByteBuffer source) {
        if (chunk == null) {
            writeHeader(position, source);
            return;
        }
        unsynced.add(new Written(position, source.remaining()));
        Sums.put(source, position);
        int body = Math.max(0, source.remaining() - BLOCK);
        if (body > 0) {
            write(position, source.slice(source.position(), body));
            source.position(source.position() + body);
            sync();
        }
        write(position + body, source);
    }

    private void writeHeader(long position, ByteBuffer source) {
        if (position != 0) {
            throw new UnsupportedOperationException("Chunks are never moved");
        }
        byte[] bytes = new byte[source.remaining()];
        source.duplicate().get(bytes);
        sync();
        write(position, source);
        header = bytes;
        if (syncedHeader.length == 0) {
            syncedHeader = header;
        }
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

    /** What was written up to here is on the disk, and counts. */
    void count() {
        unsynced.clear();
        syncedHeader = header;
    }

    /** Takes out of the file what was written by another store and doesn't count, before anything else is written. */
    void takeBack() {
        if (!afterFailure) {
            return;
        }
        // First the header, which may name what is taken out.
        if (syncedHeader.length > 0) {
            file.write(0, ByteBuffer.wrap(syncedHeader));
            file.sync();
        }
        for (Written chunk : unsynced) {
            blank(chunk.position());
            blank(chunk.position() + chunk.length() - BLOCK);
        }
        file.sync();
        unsynced.clear();
        afterFailure = false;
    }

    private void blank(long position) {
        if (position + BLOCK <= file.capacity()) {
            file.write(position, ByteBuffer.allocate(BLOCK));
        }
    }

    @Override
    public ByteBuffer readFully(@Nullable SFChunk chunk, long position, int length) {
        readCount.incrementAndGet();
        readBytes.addAndGet(length);
        if (chunk == null) {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            file.read(position, bytes);
            return afterFailure ? asItWas(position, bytes) : bytes;
        }
        try {
            return checked(chunk, position, length);
        } catch (MVStoreException e) {
            if (opening) {
                foundWhileOpening = e;
            }
            throw e;
        }
    }

    /** Headers and footers alone are read in this way. */
    private ByteBuffer asItWas(long position, ByteBuffer bytes) {
        if (position == 0) {
            bytes.put(0, syncedHeader, 0, Math.min(bytes.limit(), syncedHeader.length));
        }
        for (Written chunk : unsynced) {
            if (position < chunk.position() + chunk.length() && position + bytes.limit() > chunk.position()) {
                return ByteBuffer.allocate(bytes.limit());
            }
        }
        return bytes;
    }

    private ByteBuffer checked(SFChunk chunk, long position, int length) {
        long start = chunk.block * BLOCK;
        Sums known = sums.get(chunk.id);
        if (known == null) {
            known = sumsOf(chunk, start);
        }
        int first = known == null ? 0 : (int) ((position - start) / BLOCK);
        int last = known == null ? 0 : (int) ((position - start + Math.max(1, length) - 1) / BLOCK);
        if (known == null) {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            file.read(position, bytes);
            return bytes;
        }
        if (position < start || last >= known.blocks()) {
            throw damaged("a page lies outside of its chunk");
        }
        ByteBuffer bytes = ByteBuffer.allocate((last - first + 1) * BLOCK);
        file.read(start + (long) first * BLOCK, bytes);
        for (int block = first; block <= last; block++) {
            if (!known.agree(block, bytes, (block - first) * BLOCK)) {
                throw damaged("a block isn't as it was written");
            }
        }
        return bytes.slice((int) (position - start - (long) first * BLOCK), length);
    }

    /** Nothing for a chunk of before there were sums. */
    private @Nullable Sums sumsOf(SFChunk chunk, long start) {
        Sums found = Sums.read(file, start, chunk.len);
        if (found == null) {
            if (hasSums()) {
                throw damaged("a chunk has lost its sums");
            }
            return null;
        }
        if (opening) {
            requireHeader(found, start);
        }
        sums.put(chunk.id, found);
        return found;
    }

    /** The first block of a chunk says where to go on from, and MVStore reads it unchecked. */
    private void requireHeader(Sums found, long start) {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        file.read(start, block);
        if (!found.agree(0, block, 0)) {
            throw damaged("a block isn't as it was written");
        }
    }

    @Override
    protected void freeChunkSpace(Iterable<SFChunk> chunks) {
        super.freeChunkSpace(chunks);
        chunks.forEach(chunk -> sums.remove(chunk.id));
    }

    @Override
    public WriteBuffer getWriteBuffer() {
        WriteBuffer pooled = super.getWriteBuffer();
        return pooled instanceof Sums.Buffer ? pooled : new Sums.Buffer();
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

    /** Has so much room behind what is used, or fails and leaves the file as it was. */
    void grow(long room) {
        file.grow(used() + room);
        setSize(file.capacity());
    }

    /** Up to where there are chunks. */
    long used() {
        return getAfterLastBlock_() * BLOCK;
    }

    /** As it was when everything written so far was on the disk. */
    byte[] headerOnDisk() {
        return syncedHeader.clone();
    }

    private static MVStoreException damaged(String what) {
        return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "Damaged: " + what);
    }
}
