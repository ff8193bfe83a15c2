package org.kinshipready.storage.file;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests for {@link DatabaseFile}. */
class DatabaseFileTests {

    private static final int WRITES = Boolean.getBoolean("lms.long") ? 12_000 : 800;
    private static final int ENROLMENTS = 60;

    @TempDir
    private Path directory;

    private final Random random = new Random(2026);
    private final Map<Integer, Integer> acknowledged = new HashMap<>();
    private int crashes;
    private @Nullable UnsafeDisk disk;

    @Test
    void aCrashAtAnyMomentLosesNothingThatWasSynced() {
        useUnsafeDisk(this::sometimesCrash);
        writeAndSync();
        assertThat(crashes).isGreaterThan(50);
        System.out.printf("%d power cuts and as many kills%n", crashes);
    }

    @Test
    void goesBackToWhatWasSyncedWhenASyncFails() {
        useUnsafeDisk(() -> {});
        DatabaseFile file = openUnsafe();
        put(file, "before");
        file.commit();
        file.sync();
        put(file, "after");
        file.commit();
        disk.breakDown(true);
        assertThatExceptionOfType(MVStoreException.class).isThrownBy(file::sync);
        file.reopen();
        assertThat(file.store().openMap("enrolments")).containsOnly(Map.entry(1, "before"));
        assertThatExceptionOfType(MVStoreException.class).isThrownBy(file::makeRoom);
        disk.breakDown(false);
        file.makeRoom();
        put(file, "later");
        file.commit();
        file.sync();
        file.abandon();
        assertThat(openUnsafe().store().openMap("enrolments")).containsOnly(Map.entry(1, "later"));
    }

    private static void put(DatabaseFile file, String value) {
        file.store().openMap("enrolments").put(1, value);
    }

    private void useUnsafeDisk(Runnable afterEachChange) {
        disk = new UnsafeDisk(random, afterEachChange);
    }

    private DatabaseFile openUnsafe() {
        return DatabaseFile.open(disk, "unsafe");
    }

    private void sometimesCrash() {
        if (acknowledged.size() == ENROLMENTS && random.nextInt(40) == 0) {
            assertNothingIsLost(disk.afterPowerCut());
            assertNothingIsLost(disk.afterKill());
            crashes++;
        }
    }

    private void writeAndSync() {
        try (DatabaseFile file = openUnsafe()) {
            MVMap<Integer, String> map = file.store().openMap("enrolments");
            for (int write = 0; write < WRITES; write++) {
                int enrolment = write < ENROLMENTS ? write : random.nextInt(ENROLMENTS);
                map.put(enrolment, write + " " + "x".repeat(random.nextInt(3_000)));
                file.commit();
                file.sync();
                acknowledged.put(enrolment, write);
            }
        }
    }

    private void assertNothingIsLost(byte[] found) {
        Path copy = directory.resolve("found.mv");
        try (DatabaseFile file = open(Files.write(copy, found))) {
            MVMap<Integer, String> map = file.store().openMap("enrolments");
            acknowledged.forEach((enrolment, write) -> {
                String value = map.get(enrolment);
                assertThat(Integer.parseInt(value.substring(0, value.indexOf(' '))))
                        .isGreaterThanOrEqualTo(write);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseFile open(Path file) throws IOException {
        return DatabaseFile.open(FileChannel.open(file, READ, WRITE), "found");
    }
}
