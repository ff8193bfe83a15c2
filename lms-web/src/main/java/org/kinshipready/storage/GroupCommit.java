package org.kinshipready.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Returns from a write only once it is on the disk, with one commit for everyone waiting at the same time.
 *
 * <p>No commit ever holds half of a write: writes and commits exclude each other. A write that changed nothing, or that
 * was refused as a duplicate, waits as well, because the write it ran into may not be on the disk yet.
 *
 * <p>When a commit fails, everything that isn't on the disk is undone, and every writer concerned is told so.
 */
final class GroupCommit {

    /** Where writes go to. */
    interface Disk {

        /** Makes room for what the next write needs, or fails without having changed anything. */
        default void makeRoom() {}

        /** Puts everything written so far into the file. */
        void commit();

        /** Makes the operating system put the file on the disk. */
        void sync();

        /**
         * Goes back to what was last synced. Never fails: a disk that can't do this now refuses commands until it can.
         */
        default void takeBack() {}

        /** Whether a write that failed like this may have been half done. */
        default boolean isHalfDone(RuntimeException failure) {
            return false;
        }
    }

    private final Disk disk;

    private final ReadWriteLock data = new ReentrantReadWriteLock();
    private long written; // guarded by data: how many writes were made

    private final ReentrantLock syncing = new ReentrantLock(); // held from a commit to the end of its sync

    private final ReentrantLock queue = new ReentrantLock();
    private final Condition turn = queue.newCondition();
    private boolean committing; // guarded by queue: one of the waiting writers commits for the others
    private long settled; // guarded by queue: how many writes are on the disk, or were taken back
    private final Map<Long, RuntimeException> takenBack = new HashMap<>(); // guarded by queue: until its writer is told

    GroupCommit(Disk disk) {
        this.disk = disk;
    }

    <T> T read(Supplier<T> query) {
        data.readLock().lock();
        try {
            return query.get();
        } finally {
            data.readLock().unlock();
        }
    }

    /** Null while another thread has the data to itself. */
    <T> @Nullable T readIfFree(Supplier<T> query) {
        if (!data.readLock().tryLock()) {
            return null;
        }
        try {
            return query.get();
        } finally {
            data.readLock().unlock();
        }
    }

    /** Runs while nobody reads or writes. */
    void alone(Runnable work) {
        data.writeLock().lock();
        try {
            work.run();
        } finally {
            data.writeLock().unlock();
        }
    }

    <T> T write(Supplier<T> command) {
        long number = 0;
        try {
            data.writeLock().lock();
            try {
                disk.makeRoom();
                number = ++written;
                return made(command);
            } finally {
                data.writeLock().unlock();
            }
        } finally {
            makeDurable(number);
        }
    }

    private <T> T made(Supplier<T> command) {
        try {
            return command.get();
        } catch (RuntimeException failure) {
            if (disk.isHalfDone(failure)) {
                takeBack(failure);
            }
            throw failure;
        }
    }

    private void makeDurable(long number) {
        if (isSettledOrMyTurn(number)) {
            return;
        }
        try {
            commitAll();
        } finally {
            handOn(number);
        }
    }

    /** Whether the write is on the disk; if not, the caller is the one to commit now. */
    private boolean isSettledOrMyTurn(long number) {
        queue.lock();
        try {
            while (settled < number && committing) {
                turn.awaitUninterruptibly();
            }
            throwIfTakenBack(number);
            boolean done = settled >= number;
            if (!done) {
                committing = true;
            }
            return done;
        } finally {
            queue.unlock();
        }
    }

    private void commitAll() {
        long covered;
        data.writeLock().lock();
        try {
            syncing.lock();
            covered = written;
            disk.commit();
        } catch (RuntimeException failure) {
            syncing.unlock();
            takeBack(failure);
            throw failure;
        } finally {
            data.writeLock().unlock();
        }
        try {
            // Outside the lock: the disk is slow, and the next writes can be made meanwhile.
            syncAndSettle(covered);
        } catch (RuntimeException failure) {
            alone(() -> takeBack(failure));
            throw failure;
        }
    }

    private void syncAndSettle(long covered) {
        try {
            disk.sync();
            queue.lock();
            try {
                settled = Math.max(settled, covered);
            } finally {
                queue.unlock();
            }
        } finally {
            syncing.unlock();
        }
    }

    /** Undoes every write that isn't on the disk, once the current sync has ended. The caller holds the data. */
    private void takeBack(RuntimeException failure) {
        syncing.lock();
        try {
            disk.takeBack();
            queue.lock();
            try {
                while (settled < written) {
                    takenBack.put(++settled, failure);
                }
                turn.signalAll();
            } finally {
                queue.unlock();
            }
        } finally {
            syncing.unlock();
        }
    }

    private void handOn(long number) {
        queue.lock();
        try {
            committing = false;
            turn.signalAll();
            throwIfTakenBack(number);
        } finally {
            queue.unlock();
        }
    }

    private void throwIfTakenBack(long number) {
        RuntimeException failure = takenBack.remove(number);
        if (failure != null) {
            throw failure;
        }
    }
}
