package org.kinshipready.storage;

import java.util.Arrays;
import java.util.Random;

/** What a disk, a cable or a hand does to a file. */
public enum Damage {
    CUT {
        @Override
        byte[] to(byte[] file, Random random) {
            return Arrays.copyOf(file, 1 + random.nextInt(file.length - 1));
        }
    },
    ZEROED {
        @Override
        byte[] to(byte[] file, Random random) {
            int from = random.nextInt(file.length);
            Arrays.fill(file, from, Math.min(file.length, from + 1 + random.nextInt(20_000)), (byte) 0);
            return file;
        }
    },
    BITS {
        @Override
        byte[] to(byte[] file, Random random) {
            for (int bits = 1 << random.nextInt(7); bits > 0; bits--) {
                file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return file;
        }
    },
    SWAPPED_BLOCKS {
        @Override
        byte[] to(byte[] file, Random random) {
            return swapped(file, 0, BLOCK, random);
        }
    },
    SWAPPED_WITH_THEIR_SUMS {
        @Override
        byte[] to(byte[] file, Random random) {
            return swapped(file, LABELS_AND_HEADERS_END, STORED, random);
        }
    },
    LABELS_AND_HEADERS {
        @Override
        byte[] to(byte[] file, Random random) {
            for (int bits = 1 + random.nextInt(64); bits > 0; bits--) {
                file[random.nextInt(LABELS_AND_HEADERS_END)] ^= (byte) (1 << random.nextInt(8));
            }
            return file;
        }
    },
    EMPTY {
        @Override
        byte[] to(byte[] file, Random random) {
            return new byte[0];
        }
    };

    private static final int BLOCK = 4096;
    private static final int STORED = BLOCK + 8;
    private static final int LABELS_AND_HEADERS_END = 4 * BLOCK;

    private static byte[] swapped(byte[] file, int from, int size, Random random) {
        int one = from + size * random.nextInt((file.length - from) / size);
        int other = from + size * random.nextInt((file.length - from) / size);
        byte[] kept = Arrays.copyOfRange(file, one, one + size);
        System.arraycopy(file, other, file, one, size);
        System.arraycopy(kept, 0, file, other, size);
        return file;
    }

    abstract byte[] to(byte[] file, Random random);

    /** A damaged copy. */
    public byte[] done(byte[] file, Random random) {
        return to(file.clone(), random);
    }
}
