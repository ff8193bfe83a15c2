package org.kinshipready.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of pictures, which is all that is ever read of them. */
final class PictureBytes {

    private PictureBytes() {}

    static byte[] png(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(33).putLong(0x89504E470D0A1A0AL);
        return bytes.putInt(13).put(ascii("IHDR")).putInt(width).putInt(height).array();
    }

    /** With a segment before the one with the size, and a byte that only fills. */
    static byte[] jpeg(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(64).putShort((short) 0xFFD8);
        bytes.putShort((short) 0xFFE0).putShort((short) 16).put(new byte[14]).put((byte) 0xFF);
        bytes.putShort((short) 0xFFC2).putShort((short) 17).put((byte) 8);
        return bytes.putShort((short) height).putShort((short) width).array();
    }

    static byte[] webpExtended(int width, int height) {
        ByteBuffer bytes = webp("VP8X", 14).putInt(0);
        threeBytes(width - 1, bytes);
        threeBytes(height - 1, bytes);
        return filled(bytes);
    }

    static byte[] webpLossless(int width, int height) {
        return filled(webp("VP8L", 5).put((byte) 0x2F).putInt((width - 1) | (height - 1) << 14));
    }

    static byte[] webpLossy(int width, int height) {
        ByteBuffer bytes = webp("VP8 ", 10).put(new byte[] {0, 0, 0, (byte) 0x9D, 0x01, 0x2A});
        return filled(bytes.putShort((short) width).putShort((short) height));
    }

    static byte[] padded(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer webp(String kind, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.put(ascii("RIFF"))
                .putInt(12 + length)
                .put(ascii("WEBP"))
                .put(ascii(kind))
                .putInt(length);
    }

    private static void threeBytes(int number, ByteBuffer bytes) {
        bytes.put((byte) number).put((byte) (number >> 8)).put((byte) (number >> 16));
    }

    private static byte[] filled(ByteBuffer bytes) {
        byte[] filled = new byte[bytes.position()];
        bytes.get(0, filled);
        return filled;
    }
}
