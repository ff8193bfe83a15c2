package org.kinshipready.server;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses a whole page at once (RFC 1952). A compressor holds 256 KB outside the heap, and allocating that for each
 * page took longer than compressing it. So a few are kept.
 */
final class Gzip {

    /** Three makes pages seven per cent larger than six does, in three fifths of the time. */
    private static final int LEVEL = 3;

    /** Magic number, deflate, no flags, no time, no level, unknown system. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int TAIL = 2 * Integer.BYTES;

    private static final BlockingQueue<Deflater> KEPT =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    private Gzip() {}

    static byte[] compressed(byte[] page) {
        Deflater kept = KEPT.poll();
        Deflater deflater = kept == null ? new Deflater(LEVEL, true) : kept;
        try {
            return compressed(page, deflater);
        } finally {
            deflater.reset();
            if (!KEPT.offer(deflater)) {
                deflater.end();
            }
        }
    }

    private static byte[] compressed(byte[] page, Deflater deflater) {
        byte[] out = Arrays.copyOf(HEAD, HEAD.length + page.length / 2 + TAIL);
        int end = HEAD.length;
        deflater.setInput(page);
        deflater.finish();
        while (!deflater.finished()) {
            if (end + TAIL == out.length) {
                out = Arrays.copyOf(out, 2 * out.length);
            }
            end += deflater.deflate(out, end, out.length - TAIL - end);
        }
        CRC32 sum = new CRC32();
        sum.update(page);
        ByteBuffer.wrap(out, end, TAIL)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(page.length);
        return Arrays.copyOf(out, end + TAIL);
    }
}
