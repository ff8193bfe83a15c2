package org.kinshipready.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.kinshipready.storage.file.DatabaseFile;
import org.kinshipready.storage.file.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file on its disk, on bad days too. A write that fails is refused and undone; the log gets one line when trouble
 * starts and one when it is over.
 */
final class StoreDisk implements GroupCommit.Disk {

    private static final Logger log = LoggerFactory.getLogger(StoreDisk.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final DatabaseFile file;
    private final Path folder;
    private final Runnable reopened;
    private final long nanosBetweenTries;
    private final Set<String> damagedParts = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Refusal trouble;
    private long triedAt;

    /** @param reopened run whenever the file has got a new store */
    StoreDisk(DatabaseFile file, Path folder, Runnable reopened) {
        this(file, folder, reopened, BETWEEN_TRIES);
    }

    StoreDisk(DatabaseFile file, Path folder, Runnable reopened, Duration betweenTries) {
        this.nanosBetweenTries = betweenTries.toNanos();
        this.file = file;
        this.folder = folder;
        this.reopened = reopened;
    }

    /** What is wrong with the whole file at the moment, or null. */
    @Nullable
    Refusal trouble() {
        return trouble;
    }

    /** Whether the file can be read. */
    boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void makeRoom() {
        Refusal before = trouble;
        if (before != null && System.nanoTime() - triedAt < nanosBetweenTries) {
            throw before.overTheWire();
        }
        try {
            triedAt = System.nanoTime();
            if (!file.isOpen()) {
                file.reopen();
                reopened.run();
            }
            file.makeRoom();
            over();
        } catch (MVStoreException failure) {
            throw failed(failure).overTheWire();
        }
    }

    private void over() {
        Refusal before = trouble;
        if (before != null) {
            trouble = null;
            log.warn("The disk of {} can be written again: saving goes on, and nothing that was saved is lost", folder);
        }
    }

    private Refusal failed(MVStoreException failure) {
        Refusal now = Room.isMissing(folder, failure) ? Refusal.NO_ROOM : Refusal.FILE_AWAY;
        if (trouble != now) {
            log.error(
                    now == Refusal.NO_ROOM
                            ? "ALARM: no space left on the disk of {}: nothing can be saved until there is, reading goes on"
                            : "ALARM: the database in {} can't be written ({}): nothing can be saved",
                    folder,
                    shortly(failure));
        }
        trouble = now;
        return now;
    }

    /** What the system says about the disk, never what a library says about the file's content. */
    private static String shortly(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof IOException ? String.valueOf(cause.getMessage()) : "it is damaged";
    }

    @Override
    public void commit() {
        try {
            file.commit();
        } catch (MVStoreException failure) {
            throw failed(failure).overTheWire();
        }
    }

    @Override
    public void sync() {
        try {
            file.sync();
        } catch (MVStoreException failure) {
            throw failed(failure).overTheWire();
        }
    }

    @Override
    public void takeBack() {
        try {
            file.reopen();
            reopened.run();
        } catch (MVStoreException failure) {
            failed(failure);
        }
    }

    @Override
    public boolean isHalfDone(RuntimeException failure) {
        return failure instanceof MVStoreException;
    }

    /** The refusal for a failure in reading or changing a collection. */
    Refusal met(MVStoreException failure, String collection) {
        if (!file.isOpen() || failure.getErrorCode() == DataUtils.ERROR_CLOSED) {
            Refusal now = trouble;
            return now == null ? Refusal.FILE_AWAY : now;
        }
        if (damagedParts.add(collection)) {
            log.error(
                    "ALARM: a part of {} is damaged and isn't served; the rest is. ./lms doctor says what is whole,"
                            + " ./lms restore puts a copy back",
                    collection);
        }
        return Refusal.DAMAGED;
    }
}
