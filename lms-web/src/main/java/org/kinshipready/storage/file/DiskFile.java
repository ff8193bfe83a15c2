package org.kinshipready.storage.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * A file that has room ahead of what is written, and a mark in its last block.
 *
 * <p>The room: a commit goes where zeros were written before, so that a full disk is noticed before anything is
 * changed. The mark: a file that was cut at its end doesn't have it there any more.
 */
final class DiskFile {

    static final int BLOCK = 4096;

    /** How much the file grows at a time. */
    static final long STEP = 1024 * 1024;

    private static final String MARK = "end of the Kinship Ready database at ";

    private final FileChannel channel;
    private final boolean readOnly;
    private final FileLock lock;
    private long capacity; // up to the block with the mark
    private boolean marked;

    private DiskFile(FileChannel channel, boolean readOnly, FileLock lock) {
        this.channel = channel;
        this.readOnly = readOnly;
        this.lock = lock;
    }

    static DiskFile open(FileChannel channel, boolean readOnly) {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, readOnly);
            if (lock == null) {
                throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_LOCKED, "The file is locked");
            }
            DiskFile file = new DiskFile(channel, readOnly, lock);
            file.findMark();
            return file;
        } catch (OverlappingFileLockException e) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_LOCKED, "The file is locked", e);
        } catch (IOException e) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_READING_FAILED, "The file can't be read", e);
        }
    }

    /** A growth that was cut off leaves nothing but zeros behind the mark. */
    private void findMark() throws IOException {
        long size = channel.size();
        capacity = size;
        byte[] block = new byte[BLOCK];
        for (long end = size - size % BLOCK; end >= BLOCK; end -= BLOCK) {
            ByteBuffer bytes = ByteBuffer.wrap(block);
            DataUtils.readFully(channel, end - BLOCK, bytes);
            if (Arrays.equals(block, mark(end - BLOCK))) {
                capacity = end - BLOCK;
                marked = true;
                return;
            }
            if (!isZero(block)) {
                return;
            }
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

    private static byte[] mark(long position) {
        return Arrays.copyOf((MARK + position + "\n").getBytes(US_ASCII), BLOCK);
    }

    boolean isMarked() {
        return marked;
    }

    /** How much can be written without growing. */
    long capacity() {
        return capacity;
    }

    long size() throws IOException {
        return channel.size();
    }

    void read(long position, ByteBuffer target) {
        DataUtils.readFully(channel, position, target);
    }

    void write(long position, ByteBuffer source) {
        grow(position + source.remaining());
        DataUtils.writeFully(channel, position, source);
    }

    /** Has room up to a position, or fails and leaves the file as it was. */
    void grow(long needed) {
        if (needed <= capacity && marked) {
            return;
        }
        long grown = (Math.max(needed, capacity) + STEP - 1) / STEP * STEP;
        try {
            // The old mark goes last: until the new one is on the disk, the file ends where it ended.
            long before = capacity;
            byte[] zeros = new byte[64 * 1024];
            long from = marked ? before + BLOCK : before;
            while (from < grown) {
                int length = (int) Math.min(zeros.length, grown - from);
                DataUtils.writeFully(channel, from, ByteBuffer.wrap(zeros, 0, length));
                from += length;
            }
            DataUtils.writeFully(channel, grown, ByteBuffer.wrap(mark(grown)));
            channel.force(true);
            if (marked && before < grown) {
                DataUtils.writeFully(channel, before, ByteBuffer.wrap(zeros, 0, BLOCK));
            }
            capacity = grown;
            marked = true;
        } catch (IOException | MVStoreException e) {
            giveBack();
            throw e instanceof MVStoreException known ? known : failed(e);
        }
    }

    private void giveBack() {
        try {
            if (marked) {
                channel.truncate(capacity + BLOCK);
            }
        } catch (IOException e) {
            // It ends in zeros then, which the next start looks past.
        }
    }

    void shrink(long used) {
        long smaller = (used + 2 * STEP - 1) / STEP * STEP;
        if (!marked || smaller >= capacity) {
            return;
        }
        try {
            DataUtils.writeFully(channel, smaller, ByteBuffer.wrap(mark(smaller)));
            channel.force(true);
            channel.truncate(smaller + BLOCK);
            capacity = smaller;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void sync() {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void close() {
        try {
            if (channel.isOpen()) {
                lock.release();
                channel.close();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    boolean isReadOnly() {
        return readOnly;
    }

    private static MVStoreException failed(Exception cause) {
        return DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "The file can't be written", cause);
    }
}
