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
            int one = BLOCK * random.nextInt(file.length / BLOCK);
            int other = BLOCK * random.nextInt(file.length / BLOCK);
            byte[] kept = Arrays.copyOfRange(file, one, one + BLOCK);
            System.arraycopy(file, other, file, one, BLOCK);
            System.arraycopy(kept, 0, file, other, BLOCK);
            return file;
        }
    },
    HEADERS {
        @Override
        byte[] to(byte[] file, Random random) {
            for (int bits = 1 + random.nextInt(64); bits > 0; bits--) {
                file[random.nextInt(2 * BLOCK)] ^= (byte) (1 << random.nextInt(8));
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

    abstract byte[] to(byte[] file, Random random);

    /** A damaged copy. */
    public byte[] done(byte[] file, Random random) {
        return to(file.clone(), random);
    }
}
