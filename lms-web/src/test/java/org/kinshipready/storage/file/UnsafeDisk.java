package org.kinshipready.storage.file;

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
public final class UnsafeDisk extends FileBaseDefault {

    private static final int BLOCK = 4096;

    private final Random random;
    private final Runnable afterEachChange;
    private boolean broken;
    private int writesLeft = Integer.MAX_VALUE;
    private final Bytes content = new Bytes();
    private final Bytes synced = new Bytes();
    private final List<Change> unsynced = new ArrayList<>();

    public UnsafeDisk(Random random, Runnable afterEachChange) {
        this.random = random;
        this.afterEachChange = afterEachChange;
    }

    /** What is in the file, somewhere. */
    private static final class Bytes {

        private byte[] bytes = new byte[0];
        private int length;

        void apply(Change change) {
            if (change.bytes().length == 0) {
                setLength(change.position());
            } else {
                setLength(Math.max(length, change.position() + change.bytes().length));
                System.arraycopy(change.bytes(), 0, bytes, change.position(), change.bytes().length);
            }
        }

        private void setLength(int wanted) {
            if (wanted > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(wanted, 2 * bytes.length));
            }
            if (wanted < length) {
                Arrays.fill(bytes, wanted, length, (byte) 0);
            }
            length = wanted;
        }

        Bytes copy() {
            Bytes copy = new Bytes();
            copy.bytes = bytes.clone();
            copy.length = length;
            return copy;
        }

        byte[] all() {
            return Arrays.copyOf(bytes, length);
        }
    }

    /** A write of a block, or a new length where there are no bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Change(int position, byte[] bytes) {}

    /** What is found when the process is killed now: all that was written. */
    public byte[] afterKill() {
        return content.all();
    }

    /** What is found after a power cut now: each block written since the last sync got to the disk, or not. */
    public byte[] afterPowerCut() {
        Bytes found = synced.copy();
        for (Change change : unsynced) {
            if (random.nextBoolean()) {
                found.apply(change);
            }
        }
        return found.all();
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        requireRoom();
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

    /** From the n-th change on there is no room, until this is called again. */
    public void failAfter(int changes) {
        writesLeft = changes;
    }

    private void requireRoom() throws IOException {
        if (writesLeft <= 0) {
            throw new IOException("No space left on device");
        }
        writesLeft--;
    }

    private void change(Change change) {
        content.apply(change);
        unsynced.add(change);
        afterEachChange.run();
    }

    /** Syncs fail from now on, or no longer. */
    public void breakDown(boolean nowBroken) {
        broken = nowBroken;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        if (broken) {
            throw new IOException("broken");
        }
        unsynced.forEach(synced::apply);
        unsynced.clear();
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) {
        int length = Math.min(target.remaining(), content.length - (int) position);
        if (length <= 0) {
            return -1;
        }
        target.put(content.bytes, (int) position, length);
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
