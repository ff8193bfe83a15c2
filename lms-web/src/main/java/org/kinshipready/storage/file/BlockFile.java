package org.kinshipready.storage.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A file of blocks with a checksum each, so that a block that was altered or put in another one's place is noticed when
 * it is read.
 *
 * <p>It begins with two labels, written in turn so that one of them is whole at any moment. A label says how many
 * blocks there are, so that a truncated file is noticed, and which version was last on the disk, so that an older state
 * doesn't pass for the newest. Then comes MVStore's header, twice, each with its own checksums. All four are one disk
 * page each, so that a torn write never damages two of them. After the blocks in use there is spare room: commits go
 * where zeros were written before, so a full disk is noticed before anything is changed.
 */
final class BlockFile {

    /** What a block holds, in bytes. */
    static final int BLOCK = 4096;

    /** How much the file grows at a time, in bytes. */
    static final long STEP = 1024 * 1024;

    private static final int SUM = 8;
    private static final int STORED = BLOCK + SUM;
    private static final int LABEL = 4096;
    private static final int HEADER = 2 * BLOCK;
    private static final long HEADER_PLACE = 2 * LABEL;
    private static final int BLOCKS_AT_ONCE = 64;

    /** Comes before each block's checksum; a block that was never written has zeros there. */
    private static final int SIGN = 0x6b696e73; // "kins"

    private static final String BEGINNING = "Kinship Ready database";
    private static final Pattern LABEL_WORDS =
            Pattern.compile("(" + BEGINNING + " number:(\\d+) blocks:(\\d+) version:(\\d+)) sum:([0-9a-f]+)\n");

    private final FileChannel channel;
    private final boolean readOnly;
    private final boolean whole;
    private final FileLock lock;
    private long number; // of the newest label; the next one goes into the other place
    private long blocks;
    private long version;

    private BlockFile(FileChannel channel, boolean readOnly, boolean whole, FileLock lock) {
        this.channel = channel;
        this.readOnly = readOnly;
        this.whole = whole;
        this.lock = lock;
    }

    /** What one label says. */
    private record Label(long number, long blocks, long version) {

        static @Nullable Label read(ByteBuffer bytes) {
            String words = US_ASCII.decode(bytes).toString();
            Matcher matcher = LABEL_WORDS.matcher(words);
            if (!matcher.lookingAt() || !matcher.group(5).equals(sum(matcher.group(1)))) {
                return null;
            }
            try {
                return new Label(
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3)),
                        Long.parseLong(matcher.group(4)));
            } catch (NumberFormatException e) {
                return null;
            }
        }

        ByteBuffer bytes() {
            String words = "%s number:%d blocks:%d version:%d".formatted(BEGINNING, number, blocks, version);
            ByteBuffer bytes = ByteBuffer.allocate(LABEL);
            bytes.put((words + " sum:" + sum(words) + "\n").getBytes(US_ASCII));
            return bytes.rewind();
        }

        private static String sum(String words) {
            CRC32C sum = new CRC32C();
            sum.update(words.getBytes(US_ASCII));
            return Long.toHexString(sum.getValue());
        }
    }

    /** Opens a file, or starts an empty one. It must have everything that its labels promise. */
    static BlockFile open(FileChannel channel) {
        return open(channel, false, true);
    }

    /**
     * Opens a file without changing it.
     *
     * @param whole whether to refuse a file without its end or without any intact label
     */
    static BlockFile read(FileChannel channel, boolean whole) {
        return open(channel, true, whole);
    }

    private static BlockFile open(FileChannel channel, boolean readOnly, boolean whole) {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, readOnly);
            if (lock == null) {
                throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_LOCKED, "The file is locked");
            }
            return opened(new BlockFile(channel, readOnly, whole, lock));
        } catch (OverlappingFileLockException e) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_LOCKED, "The file is locked", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static BlockFile opened(BlockFile file) throws IOException {
        boolean understood = false;
        try {
            file.readLabels();
            understood = true;
            return file;
        } finally {
            if (!understood) {
                file.close();
            }
        }
    }

    private void readLabels() throws IOException {
        long size = channel.size();
        if (size == 0 && !readOnly) {
            return;
        }
        ByteBuffer both = ByteBuffer.allocate(2 * LABEL);
        fill(both, 0);
        Label newest = null;
        for (int at = 0; at < 2 * LABEL; at += LABEL) {
            Label label = Label.read(both.slice(at, LABEL));
            if (label != null && (newest == null || label.number() > newest.number())) {
                newest = label;
            }
        }
        long there = Math.max(0, (size - place(0)) / STORED);
        if (newest == null) {
            if (whole) {
                throw damaged("its beginning isn't that of a database");
            }
            blocks = there;
            return;
        }
        number = newest.number();
        blocks = newest.blocks();
        version = newest.version();
        if (there < blocks && whole) {
            throw damaged("its end is missing");
        }
    }

    static MVStoreException damaged(String what) {
        return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "Damaged: " + what);
    }

    private static MVStoreException unreadable(Exception cause) {
        return DataUtils.newMVStoreException(DataUtils.ERROR_READING_FAILED, "The file can't be read", cause);
    }

    private static MVStoreException unwritten(Exception cause) {
        return DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "The file can't be written", cause);
    }

    /** Reads as far as the file goes; anything beyond is zeros. */
    private void fill(ByteBuffer target, long position) throws IOException {
        long at = position;
        while (target.hasRemaining()) {
            int count = channel.read(target, at);
            if (count < 0) {
                break;
            }
            at += count;
        }
        target.rewind();
    }

    /** How many bytes the file can hold without growing. */
    long capacity() {
        return blocks * BLOCK;
    }

    /** The version that was last {@linkplain #acknowledge acknowledged}, or 0. */
    long version() {
        return version;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** MVStore's header as it is in the file, where it may be shorter or damaged. */
    byte[] header() {
        ByteBuffer found = ByteBuffer.allocate(HEADER);
        try {
            fill(found, HEADER_PLACE);
        } catch (IOException e) {
            throw unreadable(e);
        }
        return found.array();
    }

    void writeHeader(byte[] header) {
        DataUtils.writeFully(channel, HEADER_PLACE, ByteBuffer.wrap(header));
    }

    /** What was written there, with zeros for any unwritten or damaged block. */
    ByteBuffer readWhatIsThere(long position, int length) {
        return read(position, length, false);
    }

    /** @throws MVStoreException if any of it isn't as it was written; its message says nothing of the content */
    ByteBuffer read(long position, int length) {
        return read(position, length, true);
    }

    private ByteBuffer read(long position, int length, boolean strictly) {
        long first = position / BLOCK;
        int count = (int) ((position + Math.max(1, length) - 1) / BLOCK - first + 1);
        ByteBuffer stored = ByteBuffer.allocate(Math.multiplyExact(count, STORED));
        try {
            fill(stored, place(first));
        } catch (IOException e) {
            throw unreadable(e);
        }
        ByteBuffer found = ByteBuffer.allocate(Math.multiplyExact(count, BLOCK));
        for (int i = 0; i < count; i++) {
            int from = i * STORED;
            if (first + i < blocks
                    && stored.getInt(from + BLOCK) == SIGN
                    && stored.getInt(from + BLOCK + 4) == sum(stored, from, first + i)) {
                found.put(i * BLOCK, stored, from, BLOCK);
            } else if (strictly) {
                throw damaged("a block isn't as it was written");
            }
        }
        return found.slice((int) (position - first * BLOCK), length);
    }

    private static long place(long block) {
        return HEADER_PLACE + HEADER + block * STORED;
    }

    /** The checksum of a block's content and its place. */
    private static int sum(ByteBuffer bytes, int from, long block) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.slice(from, BLOCK));
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, block));
        return (int) sum.getValue();
    }

    /** Writes whole blocks, and first makes room for them if there isn't any yet. */
    void write(long position, ByteBuffer source) {
        if (position % BLOCK != 0 || source.remaining() % BLOCK != 0) {
            throw new IllegalArgumentException("Whole blocks are written");
        }
        grow(position + source.remaining());
        long block = position / BLOCK;
        while (source.hasRemaining()) {
            int count = Math.min(BLOCKS_AT_ONCE, source.remaining() / BLOCK);
            ByteBuffer stored = ByteBuffer.allocate(count * STORED);
            for (int i = 0; i < count; i++) {
                stored.put(source.slice(source.position(), BLOCK));
                source.position(source.position() + BLOCK);
                stored.putInt(SIGN).putInt(sum(stored, i * STORED, block + i));
            }
            DataUtils.writeFully(channel, place(block), stored.rewind());
            block += count;
        }
    }

    /** Makes room for this many bytes, or fails and leaves the file as it was. */
    void grow(long needed) {
        if (needed <= capacity()) {
            return;
        }
        long grown = (needed + STEP - 1) / STEP * STEP / BLOCK;
        try {
            if (number == 0) {
                writeLabel();
            }
            byte[] zeros = new byte[BLOCKS_AT_ONCE * STORED];
            long end = place(grown);
            for (long from = place(blocks); from < end; from += zeros.length) {
                int length = (int) Math.min(zeros.length, end - from);
                DataUtils.writeFully(channel, from, ByteBuffer.wrap(zeros, 0, length));
            }
            channel.force(true);
            label(grown, version);
        } catch (IOException | MVStoreException e) {
            giveBack();
            throw e instanceof MVStoreException known ? known : unwritten(e);
        }
    }

    private void giveBack() {
        try {
            channel.truncate(number == 0 ? 0 : place(blocks));
        } catch (IOException e) {
            // The file is then longer than its label says, and the next growth overwrites the rest.
        }
    }

    /** Gives back everything beyond this many bytes and some spare room. */
    void shrink(long used) {
        long smaller = (used + 2 * STEP - 1) / STEP * STEP / BLOCK;
        if (smaller >= blocks) {
            return;
        }
        try {
            label(smaller, version);
            channel.force(true);
            channel.truncate(place(smaller));
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private void label(long newBlocks, long newVersion) {
        long blocksBefore = blocks;
        long versionBefore = version;
        blocks = newBlocks;
        version = newVersion;
        boolean written = false;
        try {
            writeLabel();
            written = true;
        } finally {
            if (!written) {
                blocks = blocksBefore;
                version = versionBefore;
            }
        }
    }

    /** Replaces the older label, so that a torn write does no harm. */
    private void writeLabel() {
        DataUtils.writeFully(channel, number % 2 == 0 ? 0 : LABEL, new Label(number + 1, blocks, version).bytes());
        number++;
    }

    /** To be called when a version is on the disk. From then on, no older version passes for the newest. */
    void acknowledge(long synced) {
        if (synced > version) {
            try {
                label(blocks, synced);
            } catch (MVStoreException unwritten) {
                // What counts is on the disk. The label just promises less than there is, and the next call tries
                // again.
            }
        }
    }

    /** Makes the operating system put what was written on the disk. The file's length got there when it grew. */
    void sync() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /** Copies the first bytes, up to this length, into a file, block by block as they are, intact or not. */
    void copyTo(FileChannel copy, byte[] header, long length, long copiedVersion) throws IOException {
        long end = place(length / BLOCK);
        ByteBuffer piece = ByteBuffer.allocate(BLOCKS_AT_ONCE * STORED);
        for (long at = place(0); at < end; at += piece.capacity()) {
            piece.clear().limit((int) Math.min(piece.capacity(), end - at));
            fill(piece, at);
            DataUtils.writeFully(copy, at, piece);
        }
        DataUtils.writeFully(copy, HEADER_PLACE, ByteBuffer.wrap(header));
        DataUtils.writeFully(copy, 0, new Label(1, length / BLOCK, copiedVersion).bytes());
        copy.force(true);
    }

    void close() {
        try {
            if (channel.isOpen()) {
                lock.release();
                channel.close();
            }
        } catch (IOException e) {
            throw unwritten(e);
        }
    }
}
