package org.kinshipready.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests for {@link Conversion}: a database that a release without checksums wrote. */
class ConversionTests {

    private static final int ENTRIES = 3_000;

    @TempDir
    private Path folder;

    private final Map<Integer, String> saved = new TreeMap<>();

    @BeforeEach
    void save() {
        try (MVStore store = MVStore.open(folder.resolve("kinship.mv").toString())) {
            MVMap<Integer, String> map = store.openMap("enrolments");
            for (int id = 0; id < ENTRIES; id++) {
                saved.put(id, "what " + id + " did");
            }
            map.putAll(saved);
        }
    }

    @Test
    void isWrittenAnewOnceAndKept() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("kinship.mv"));
        for (int start = 0; start < 2; start++) {
            try (DatabaseFile file = DatabaseFile.openIn(folder)) {
                assertThat(new TreeMap<>(file.store().openMap("enrolments"))).isEqualTo(saved);
            }
        }
        assertThat(folder.resolve("backups/kinship-before-checksums.mv")).hasBinaryContent(before);
        assertThat(folder.resolve("kinship.mv.new")).doesNotExist();

        byte[] now = Files.readAllBytes(folder.resolve("kinship.mv"));
        Files.write(folder.resolve("kinship.mv"), Arrays.copyOf(now, now.length / 2));
        assertThatExceptionOfType(NotADatabase.class).isThrownBy(() -> DatabaseFile.openIn(folder));
    }

    @Test
    void isLeftAloneWhereItIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("kinship.mv"));
        for (int at = 8192; at < bytes.length - 4096; at += 100) {
            bytes[at] ^= 0x55;
        }
        Files.write(folder.resolve("kinship.mv"), bytes);
        assertThatExceptionOfType(NotADatabase.class).isThrownBy(() -> DatabaseFile.openIn(folder));
        assertThat(folder.resolve("kinship.mv")).hasBinaryContent(bytes);
        assertThat(folder.resolve("kinship.mv.new")).doesNotExist();
    }
}
