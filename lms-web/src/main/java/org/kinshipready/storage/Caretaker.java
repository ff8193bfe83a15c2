package org.kinshipready.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kinshipready.storage.copies.Copies;
import org.kinshipready.storage.file.DatabaseFile;
import org.kinshipready.storage.file.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the embedded database once a minute: warns before the disk is full, and makes the copy of the day. */
final class Caretaker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Caretaker.class);
    private static final long MB = 1024 * 1024;

    /** Logs one line at each of these, on the way down. */
    private static final List<Long> WARNINGS = List.of(1024 * MB, 256 * MB, 64 * MB);

    private static final int MINUTES_BETWEEN_TRIES = 60;

    private final Path directory;
    private final DatabaseFile file;
    private final GroupCommit commits;
    private final Copies copies;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private long warnings;
    private int minutesToNextTry;
    private String told = "";

    Caretaker(Path directory, DatabaseFile file, GroupCommit commits, Clock clock) {
        this.directory = directory;
        this.file = file;
        this.commits = commits;
        this.copies = new Copies(directory);
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name("embedded-mongo-care").unstarted(work));
    }

    Caretaker begin() {
        var unused = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
        return this;
    }

    private void look() {
        try {
            watchRoom(Room.left(directory));
            copyIfDue();
        } catch (RuntimeException e) {
            log.warn("The database could not be looked after ({})", e.getClass().getSimpleName());
        }
    }

    void watchRoom(long left) {
        long passed = WARNINGS.stream().filter(limit -> left < limit).count();
        if (passed > warnings) {
            log.warn(
                    "Only {} MB are left on the disk of {}. When there are none, nothing can be saved: make room",
                    left / MB,
                    directory);
        }
        warnings = passed;
    }

    /** A copy that can't be made is tried again every hour, and reported once for each reason. */
    void copyIfDue() {
        if (minutesToNextTry-- > 0) {
            return;
        }
        minutesToNextTry = 0;
        try {
            if (copies.isDue(clock.instant())) {
                copies.make(file, commits::alone, LocalDate.now(clock));
                log.info("The copy of today was made");
            }
            told = "";
        } catch (IOException e) {
            minutesToNextTry = MINUTES_BETWEEN_TRIES;
            String why = String.valueOf(e.getMessage());
            if (!why.equals(told)) {
                log.error("ALARM: the copy of today could not be made: {}", why);
            }
            told = why;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            // A copy in progress still reads the file, which is closed next.
            boolean ended = thread.awaitTermination(30, TimeUnit.SECONDS);
            if (!ended) {
                log.warn("A copy of the database was broken off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
