package org.kinshipready.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;

/** A disk with one file that keeps for certain only what was synced; of what came after, a power cut leaves some. */
final class UnsafeDisk extends FileBaseDefault {

    private static final int BLOCK = 4096;

    private final Random random;
    private final Runnable afterEachChange;
    private boolean broken;
    private byte[] content = new byte[0];
    private byte[] synced = new byte[0];
    private final List<Change> unsynced = new ArrayList<>();

    UnsafeDisk(Random random, Runnable afterEachChange) {
        this.random = random;
        this.afterEachChange = afterEachChange;
    }

    /** A write of a block, or a new length where there are no bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Change(int position, byte[] bytes) {

        byte[] applyTo(byte[] file) {
            if (bytes.length == 0) {
                return Arrays.copyOf(file, position);
            }
            byte[] result = Arrays.copyOf(file, Math.max(file.length, position + bytes.length));
            System.arraycopy(bytes, 0, result, position, bytes.length);
            return result;
        }
    }

    /** What is found when the process is killed now: all that was written. */
    byte[] afterKill() {
        return content.clone();
    }

    /** What is found after a power cut now: each block written since the last sync got to the disk, or not. */
    byte[] afterPowerCut() {
        byte[] found = synced;
        for (Change change : unsynced) {
            found = random.nextBoolean() ? change.applyTo(found) : found;
        }
        return found.clone();
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) {
        int written = source.remaining();
        while (source.hasRemaining()) {
            byte[] block = new byte[Math.min(BLOCK, source.remaining())];
            int at = (int) position + written - source.remaining();
            source.get(block);
            change(new Change(at, block));
        }
        return written;
    }

    @Override
    protected void implTruncate(long size) {
        change(new Change((int) size, new byte[0]));
    }

    private void change(Change change) {
        content = change.applyTo(content);
        unsynced.add(change);
        afterEachChange.run();
    }

    void breakDown() {
        broken = true;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        if (broken) {
            throw new IOException("broken");
        }
        synced = content.clone();
        unsynced.clear();
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) {
        int length = Math.min(target.remaining(), content.length - (int) position);
        if (length <= 0) {
            return -1;
        }
        target.put(content, (int) position, length);
        return length;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        return new Lock(this, position, size, shared);
    }

    private static final class Lock extends FileLock {

        Lock(FileChannel channel, long position, long size, boolean shared) {
            super(channel, position, size, shared);
        }

        @Override
        public boolean isValid() {
            return true;
        }

        @Override
        public void release() {
            // Nobody else has this disk.
        }
    }
}
