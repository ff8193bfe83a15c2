package org.kinshipready.content;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is, according to its first bytes; nothing is decoded. */
record PictureHeader(String mediaType, int width, int height) {

    static final String PNG = "image/png";
    static final String JPEG = "image/jpeg";
    static final String WEBP = "image/webp";

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int JPEG_START = 0xFFD8;

    /** Empty if it is none of the three, or ends too early. */
    static Optional<PictureHeader> read(byte[] bytes) {
        try {
            ByteBuffer file = ByteBuffer.wrap(bytes);
            if (bytes.length >= 8 && file.getLong(0) == PNG_SIGNATURE) {
                return png(file.position(8));
            }
            if (bytes.length >= 2 && unsigned(file.getShort(0)) == JPEG_START) {
                return jpeg(file.position(2));
            }
            return tag(file).equals("RIFF") ? webp(file.order(ByteOrder.LITTLE_ENDIAN)) : Optional.empty();
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static Optional<PictureHeader> png(ByteBuffer file) {
        int length = file.getInt();
        return length == 13 && tag(file).equals("IHDR")
                ? Optional.of(new PictureHeader(PNG, file.getInt(), file.getInt()))
                : Optional.empty();
    }

    // A series of segments, each with FF, a kind and a length; the one that begins the picture holds its size.
    private static Optional<PictureHeader> jpeg(ByteBuffer file) {
        while ((file.get() & 0xFF) == 0xFF) {
            int kind = file.get() & 0xFF;
            if (kind == 0xFF) { // one that only fills
                file.position(file.position() - 1);
                continue;
            }
            int length = unsigned(file.getShort());
            if (isStartOfFrame(kind)) {
                file.get(); // bits per colour
                int height = unsigned(file.getShort());
                return Optional.of(new PictureHeader(JPEG, unsigned(file.getShort()), height));
            }
            if (length < 2 || length - 2 > file.remaining()) {
                return Optional.empty();
            }
            file.position(file.position() + length - 2);
        }
        return Optional.empty();
    }

    private static boolean isStartOfFrame(int kind) {
        boolean otherTable = kind == 0xC4 || kind == 0xC8 || kind == 0xCC;
        return kind >= 0xC0 && kind <= 0xCF && !otherTable;
    }

    private static Optional<PictureHeader> webp(ByteBuffer file) {
        file.getInt(); // the file's length
        if (!tag(file).equals("WEBP")) {
            return Optional.empty();
        }
        String kind = tag(file);
        file.getInt(); // the chunk's length
        return switch (kind) {
            case "VP8X" -> extended(file);
            case "VP8L" -> lossless(file);
            case "VP8 " -> lossy(file);
            default -> Optional.empty();
        };
    }

    private static Optional<PictureHeader> extended(ByteBuffer file) {
        file.getInt(); // flags
        int width = threeBytes(file) + 1;
        return Optional.of(new PictureHeader(WEBP, width, threeBytes(file) + 1));
    }

    private static Optional<PictureHeader> lossless(ByteBuffer file) {
        if (file.get() != 0x2F) {
            return Optional.empty();
        }
        int sizes = file.getInt();
        return Optional.of(new PictureHeader(WEBP, (sizes & 0x3FFF) + 1, ((sizes >> 14) & 0x3FFF) + 1));
    }

    private static Optional<PictureHeader> lossy(ByteBuffer file) {
        threeBytes(file); // about the frame
        if (threeBytes(file) != 0x2A019D) {
            return Optional.empty();
        }
        int width = unsigned(file.getShort()) & 0x3FFF;
        return Optional.of(new PictureHeader(WEBP, width, unsigned(file.getShort()) & 0x3FFF));
    }

    private static int threeBytes(ByteBuffer file) {
        return (file.get() & 0xFF) | (file.get() & 0xFF) << 8 | (file.get() & 0xFF) << 16;
    }

    private static int unsigned(short number) {
        return Short.toUnsignedInt(number);
    }

    private static String tag(ByteBuffer file) {
        byte[] letters = new byte[4];
        file.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
