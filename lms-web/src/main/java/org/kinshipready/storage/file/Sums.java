package org.kinshipready.storage.file;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A checksum for each block of a chunk, before its footer: found wrong when the block is read, it isn't served.
 *
 * <p>At the end of a chunk stand: the sums (four bytes each), how many there are, a sum over the sums, eight bytes that
 * say what this is, and MVStore's footer. A block's sum is over what comes before the sums.
 */
final class Sums {

    static final int FOOTER = 128;

    /** How many, the sum over them, and the sign. */
    static final int TAIL = 4 + 4 + 8;

    private static final long SIGN = 0x6b696e5f73756d31L; // "kin_sum1"
    private static final int BLOCK = DiskFile.BLOCK;

    private final int[] sums;

    private Sums(int[] sums) {
        this.sums = sums;
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

    static void put(ByteBuffer chunk) {
        int end = chunk.limit();
        int blocks = (end - chunk.position()) / BLOCK;
        int start = start(chunk.position(), blocks, end);
        int[] sums = of(chunk, start, blocks);
        ByteBuffer target = chunk.duplicate().position(start);
        for (int sum : sums) {
            target.putInt(sum);
        }
        target.putInt(blocks).putInt(over(sums)).putLong(SIGN);
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

    private static int over(int[] sums) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * sums.length);
        bytes.asIntBuffer().put(sums);
        return sum(bytes, 0, bytes.capacity());
    }

    private static int sum(ByteBuffer bytes, int from, int to) {
        CRC32C sum = new CRC32C();
        if (to > from) {
            sum.update(bytes.duplicate().limit(to).position(from));
        }
        return (int) sum.getValue();
    }

    /** Of how many blocks the chunk is that ends here; none where its last block isn't as it was written. */
    static int blocksBefore(DiskFile file, long end) {
        ByteBuffer tail = ByteBuffer.allocate(TAIL);
        file.read(end - FOOTER - TAIL, tail);
        int blocks = tail.getInt(0);
        long start = end - (long) blocks * BLOCK;
        if (tail.getLong(8) != SIGN || blocks <= 0 || start < 2 * BLOCK) {
            return 0;
        }
        Sums sums = read(file, start, blocks);
        ByteBuffer last = ByteBuffer.allocate(BLOCK);
        file.read(end - BLOCK, last);
        return sums != null && sums.agree(blocks - 1, last, 0) ? blocks : 0;
    }

    /** Those of a chunk of so many blocks, by what stands before its footer; nothing where there are none. */
    static @Nullable Sums read(DiskFile file, long position, int blocks) {
        long end = position + (long) blocks * BLOCK - FOOTER;
        ByteBuffer tail = ByteBuffer.allocate(TAIL);
        file.read(end - TAIL, tail);
        if (tail.getLong(8) != SIGN
                || tail.getInt(0) != blocks
                || 4L * blocks + TAIL + FOOTER > (long) blocks * BLOCK) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 * blocks);
        file.read(end - TAIL - bytes.capacity(), bytes);
        int[] sums = new int[blocks];
        bytes.asIntBuffer().get(sums);
        return over(sums) == tail.getInt(4) ? new Sums(sums) : null;
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
