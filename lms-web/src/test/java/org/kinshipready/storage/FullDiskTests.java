package org.kinshipready.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.storage.file.DatabaseFile;
import org.kinshipready.storage.file.UnsafeDisk;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A disk that fills up between any two writes to it: nothing acknowledged is lost, and it goes on by itself. */
@ExtendWith(OutputCaptureExtension.class)
class FullDiskTests {

    private static final int KEYS = 20;

    @TempDir
    private Path folder;

    private final Random random = new Random(12);
    private final Map<Integer, String> acknowledged = new HashMap<>();
    private int refusals;
    private int values;

    private final UnsafeDisk disk = new UnsafeDisk(random, () -> {});
    private DatabaseFile file = DatabaseFile.open(disk, "unsafe");
    private GroupCommit commits;

    @BeforeEach
    void open() {
        commits = new GroupCommit(new StoreDisk(file, folder, () -> {}, Duration.ZERO));
    }

    @Test
    void aWriteThatFindsNoRoomAtAnyPointIsRefusedAndLeavesNoTrace() {
        for (int write = 0; write < 3 * KEYS; write++) {
            write();
        }
        for (int room = 0; room < 40; room++) {
            disk.failAfter(room);
            for (int write = 0; write < 12; write++) {
                write();
                assertWhatIsShown();
            }
            disk.failAfter(Integer.MAX_VALUE);
            int before = refusals;
            write();
            assertThat(refusals).as("refused though there is room again").isEqualTo(before);
            assertWhatIsShown();
        }
        assertThat(refusals).isGreaterThan(50);

        file.abandon();
        file = DatabaseFile.open(disk, "unsafe");
        assertWhatIsShown();
    }

    @Test
    void saysOnceThatThereIsNoRoomAndOnceThatThereIs(CapturedOutput output) {
        write();
        disk.failAfter(0);
        for (int write = 0; write < 50; write++) {
            write();
        }
        disk.failAfter(Integer.MAX_VALUE);
        write();
        assertThat(output.getAll().lines().filter(line -> line.contains("org.kinshipready") || line.contains("\tat ")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("ALARM: no space left on the disk of " + folder),
                        line -> assertThat(line).contains("can be written again"));
    }

    @Test
    void aFullDiskIsToldByMongoDbsOwnCode() {
        disk.failAfter(0);
        assertThatExceptionOfType(MongoServerError.class)
                .isThrownBy(() -> commits.write(() -> enrolments().put(1, "x".repeat(4_000_000))))
                .satisfies(refusal -> assertThat(refusal.getCode()).isEqualTo(14031));
    }

    private void write() {
        int key = random.nextInt(KEYS);
        String value = values++ + " " + "x".repeat(random.nextInt(random.nextInt(20) == 0 ? 100_000 : 4_000));
        try {
            commits.write(() -> enrolments().put(key, value));
            acknowledged.put(key, value);
        } catch (MongoServerError refused) {
            refusals++;
        }
    }

    private void assertWhatIsShown() {
        Map<Integer, String> shown = new HashMap<>(enrolments());
        assertThat(shown.equals(acknowledged))
                .as(() -> "shown and acknowledged differ in " + differences(shown))
                .isTrue();
    }

    private List<String> differences(Map<Integer, String> shown) {
        return acknowledged.keySet().stream()
                .filter(key -> !acknowledged.get(key).equals(shown.get(key)))
                .map(key -> key + ": " + start(acknowledged.get(key)) + " " + start(shown.get(key)))
                .toList();
    }

    private static String start(String value) {
        return value == null ? "nothing" : value.substring(0, value.indexOf(' '));
    }

    private MVMap<Integer, String> enrolments() {
        return file.store().openMap("enrolments");
    }
}
