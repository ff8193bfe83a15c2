package org.kinshipready.storage;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Returns from a write only when it is on the disk, with one commit for all who wait at the same time.
 *
 * <p>No commit ever holds half of a write: writes and commits exclude each other. A write that changed nothing, or that
 * was refused as a duplicate, waits as well, because what it was refused for may not be on the disk yet.
 */
final class GroupCommit {

    private final Runnable commit;
    private final Runnable sync;

    private final ReadWriteLock data = new ReentrantReadWriteLock();
    private long written; // guarded by data: how many writes were made

    private final ReentrantLock queue = new ReentrantLock();
    private final Condition turn = queue.newCondition();
    private boolean committing; // guarded by queue: one of the waiting writers commits for the others
    private long durable; // guarded by queue: how many writes are on the disk

    /**
     * @param commit puts everything written so far into the file
     * @param sync has the operating system put the file on the disk
     */
    GroupCommit(Runnable commit, Runnable sync) {
        this.commit = commit;
        this.sync = sync;
    }

    <T> T read(Supplier<T> query) {
        data.readLock().lock();
        try {
            return query.get();
        } finally {
            data.readLock().unlock();
        }
    }

    <T> T write(Supplier<T> command) {
        long number = 0;
        try {
            data.writeLock().lock();
            try {
                number = ++written;
                return command.get();
            } finally {
                data.writeLock().unlock();
            }
        } finally {
            makeDurable(number);
        }
    }

    private void makeDurable(long number) {
        if (isDurableOrMyTurn(number)) {
            return;
        }
        long covered = 0;
        try {
            covered = commitAll();
        } finally {
            handOn(covered);
        }
    }

    /** Whether the write is on the disk; if not, the caller is the one to commit now. */
    private boolean isDurableOrMyTurn(long number) {
        queue.lock();
        try {
            while (durable < number && committing) {
                turn.awaitUninterruptibly();
            }
            boolean done = durable >= number;
            if (!done) {
                committing = true;
            }
            return done;
        } finally {
            queue.unlock();
        }
    }

    private long commitAll() {
        long covered;
        data.writeLock().lock();
        try {
            covered = written;
            commit.run();
        } finally {
            data.writeLock().unlock();
        }
        // Outside the lock: the disk is slow, and the next writes can be made meanwhile.
        sync.run();
        return covered;
    }

    private void handOn(long covered) {
        queue.lock();
        try {
            durable = Math.max(durable, covered);
            committing = false;
            turn.signalAll();
        } finally {
            queue.unlock();
        }
    }
}
