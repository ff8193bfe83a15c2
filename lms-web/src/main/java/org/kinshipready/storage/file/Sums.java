package org.kinshipready.storage.file;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A checksum for each block of a chunk, before its footer: found wrong when the block is read, it isn't served.
 *
 * <p>At the end of a chunk stand: the sums (four bytes each), how many there are, a sum over the sums and the place, the
 * chunk's place in the file, eight bytes that say what this is, and MVStore's footer. A block's sum is over what comes
 * before the sums. A whole chunk in another place is found out by the place: chunks are never moved.
 */
final class Sums {

    static final int FOOTER = 128;

    /** How many, the sum over them, the place, and the sign. */
    static final int TAIL = 4 + 4 + 8 + 8;

    /** Instead of a number of blocks: what ends here belongs elsewhere. */
    static final int MOVED = -1;

    private static final long SIGN = 0x6b696e5f73756d31L; // "kin_sum1"
    private static final int BLOCK = DiskFile.BLOCK;

    private final int[] sums;
    private final long position;

    private Sums(int[] sums, long position) {
        this.sums = sums;
        this.position = position;
    }

    /** A buffer for a chunk, in which there is room for the sums when it is closed off. */
    static final class Buffer extends WriteBuffer {

        @Override
        public WriteBuffer limit(int limit) {
            int blocks = limit / BLOCK;
            while ((long) blocks * BLOCK < (long) position() + FOOTER + TAIL + 4L * blocks) {
                blocks++;
            }
            return super.limit(blocks * BLOCK);
        }
    }

    static void put(ByteBuffer chunk, long position) {
        int end = chunk.limit();
        int blocks = (end - chunk.position()) / BLOCK;
        int start = start(chunk.position(), blocks, end);
        int[] sums = of(chunk, start, blocks);
        ByteBuffer target = chunk.duplicate().position(start);
        for (int sum : sums) {
            target.putInt(sum);
        }
        target.putInt(blocks).putInt(over(sums, position)).putLong(position).putLong(SIGN);
    }

    private static int start(int from, int blocks, int end) {
        int start = end - FOOTER - TAIL - 4 * blocks;
        if (start < from) {
            throw new IllegalStateException("No room for the sums of a chunk");
        }
        return start;
    }

    private static int[] of(ByteBuffer chunk, int start, int blocks) {
        int[] sums = new int[blocks];
        for (int block = 0; block < blocks; block++) {
            int from = chunk.position() + block * BLOCK;
            sums[block] = sum(chunk, from, Math.min(from + BLOCK, start));
        }
        return sums;
    }

    private static int over(int[] sums, long position) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 4 * sums.length).putLong(position);
        for (int sum : sums) {
            bytes.putInt(sum);
        }
        return sum(bytes, 0, bytes.capacity());
    }

    private static int sum(ByteBuffer bytes, int from, int to) {
        CRC32C sum = new CRC32C();
        if (to > from) {
            sum.update(bytes.duplicate().limit(to).position(from));
        }
        return (int) sum.getValue();
    }

    /** Of how many blocks the chunk is that ends here, {@link #MOVED}, or none where its last block isn't whole. */
    static int blocksBefore(DiskFile file, long end) {
        ByteBuffer tail = ByteBuffer.allocate(TAIL);
        file.read(end - FOOTER - TAIL, tail);
        int blocks = tail.getInt(0);
        long start = end - (long) blocks * BLOCK;
        if (tail.getLong(16) != SIGN || blocks <= 0 || start < 2 * BLOCK) {
            return 0;
        }
        Sums sums = at(file, start, blocks);
        ByteBuffer last = ByteBuffer.allocate(BLOCK);
        file.read(end - BLOCK, last);
        if (sums == null || !sums.agree(blocks - 1, last, 0)) {
            return 0;
        }
        return tail.getLong(8) == start ? blocks : MOVED;
    }

    /** Those of a chunk of so many blocks, by what stands before its footer; nothing where there are none. */
    static @Nullable Sums read(DiskFile file, long position, int blocks) {
        Sums sums = at(file, position, blocks);
        return sums != null && sums.position == position ? sums : null;
    }

    private static @Nullable Sums at(DiskFile file, long start, int blocks) {
        long end = start + (long) blocks * BLOCK - FOOTER;
        ByteBuffer tail = ByteBuffer.allocate(TAIL);
        file.read(end - TAIL, tail);
        if (tail.getLong(16) != SIGN
                || tail.getInt(0) != blocks
                || 4L * blocks + TAIL + FOOTER > (long) blocks * BLOCK) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 * blocks);
        file.read(end - TAIL - bytes.capacity(), bytes);
        int[] sums = new int[blocks];
        bytes.asIntBuffer().get(sums);
        long position = tail.getLong(8);
        return over(sums, position) == tail.getInt(4) ? new Sums(sums, position) : null;
    }

    int blocks() {
        return sums.length;
    }

    /** Whether a block of the chunk, as it was read, is as it was written. */
    boolean agree(int block, ByteBuffer bytes, int from) {
        long start = (long) sums.length * BLOCK - FOOTER - TAIL - 4L * sums.length;
        int length = Math.clamp(start - (long) block * BLOCK, 0, BLOCK);
        return sums[block] == sum(bytes, from, from + length);
    }
}
