package org.kinshipready.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests for {@link DatabaseFile}. */
class DatabaseFileTests {

    private static final int WRITES = 800;
    private static final int ENROLMENTS = 60;

    @TempDir
    private Path directory;

    private final Random random = new Random(2026);
    private final Map<Integer, Integer> acknowledged = new HashMap<>();
    private final List<Crash> crashes = new ArrayList<>();
    private final FilePath unsafe = new UnsafeFilePath();
    private @Nullable UnsafeDisk disk;

    /** What is found after a power cut or a kill, and what had been acknowledged before. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Crash(byte[] file, Map<Integer, Integer> acknowledged) {}

    @Test
    void aCrashAtAnyMomentLosesNothingThatWasSynced() throws IOException {
        useUnsafeDisk(this::sometimesCrash);
        writeAndSync();
        assertThat(crashes).hasSizeGreaterThan(100);
        for (Crash crash : crashes) {
            assertNothingIsLost(crash);
        }
    }

    @Test
    void isClosedOnceASyncHasFailed() {
        useUnsafeDisk(() -> {});
        DatabaseFile file = openUnsafe();
        file.store().openMap("enrolments").put(1, "x");
        file.commit();
        disk.breakDown();
        assertThatExceptionOfType(MVStoreException.class).isThrownBy(file::sync);
        assertThat(file.store().isClosed()).isTrue();
        assertThatExceptionOfType(MVStoreException.class).isThrownBy(file::sync);
    }

    private void useUnsafeDisk(Runnable afterEachChange) {
        disk = new UnsafeDisk(random, afterEachChange);
        UnsafeFilePath.disk = disk;
        FilePath.register(unsafe);
    }

    private DatabaseFile openUnsafe() {
        return DatabaseFile.open("unsafe:" + directory.resolve("unsafe.mv"));
    }

    private void sometimesCrash() {
        if (acknowledged.size() == ENROLMENTS && random.nextInt(40) == 0) {
            crashes.add(new Crash(disk.afterPowerCut(), Map.copyOf(acknowledged)));
            crashes.add(new Crash(disk.afterKill(), Map.copyOf(acknowledged)));
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

    private void assertNothingIsLost(Crash crash) throws IOException {
        Path copy = Files.write(directory.resolve("found.mv"), crash.file());
        try (DatabaseFile file = DatabaseFile.open(copy.toString())) {
            MVMap<Integer, String> map = file.store().openMap("enrolments");
            crash.acknowledged().forEach((enrolment, write) -> {
                String value = map.get(enrolment);
                assertThat(Integer.parseInt(value.substring(0, value.indexOf(' '))))
                        .isGreaterThanOrEqualTo(write);
            });
        }
    }

    @AfterEach
    void unregister() {
        FilePath.unregister(unsafe);
    }

    /** How H2 finds the unsafe disk: it makes these by itself, from a file name that begins with the scheme. */
    public static final class UnsafeFilePath extends FilePathWrapper {

        private static @Nullable UnsafeDisk disk;

        @Override
        public String getScheme() {
            return "unsafe";
        }

        @Override
        public @Nullable FileChannel open(String mode) {
            return disk;
        }
    }
}
