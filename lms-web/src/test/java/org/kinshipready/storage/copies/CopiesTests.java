package org.kinshipready.storage.copies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.storage.file.DatabaseFile;

/** Tests for {@link Copies}, {@link Restore}, {@link Doctor} and {@link Salvage}. */
class CopiesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Consumer<Runnable> ALONE = Runnable::run;
    private static final int DOCUMENTS = 300;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, UTF_8);

    @Test
    void aCopyIsWhatWasSavedWhileOthersGoOnWriting() throws IOException {
        Copies copies = new Copies(folder);
        try (DatabaseFile file = saved("first")) {
            assertThat(copies.isDue(Instant.now())).isTrue();
            copies.make(
                    file,
                    work -> {
                        work.run();
                        save(file, "second"); // right after the moment that is copied, and after its end
                    },
                    TODAY);
            assertThat(copies.isDue(Instant.now())).isFalse();
            assertThat(copies.isDue(Instant.now().plus(Duration.ofHours(25)))).isTrue();
        }
        assertThat(textsIn(copies.all().getFirst().file())).containsOnly("first");
        assertThat(textsIn(folder.resolve("kinship.mv"))).containsOnly("second");
    }

    @Test
    void thoseOfSevenDaysAreKept() throws IOException {
        Copies copies = new Copies(folder);
        Path others = folder.resolve("backups/notes.txt");
        try (DatabaseFile file = saved("first")) {
            Files.createDirectories(others.getParent());
            Files.writeString(others, "somebody's own");
            for (int day = 9; day >= 0; day--) {
                copies.make(file, ALONE, TODAY.minusDays(day));
            }
        }
        assertThat(copies.all())
                .extracting(Copies.Copy::day)
                .containsExactlyElementsOf(TODAY.minusDays(6)
                        .datesUntil(TODAY.plusDays(1))
                        .sorted(Comparator.reverseOrder())
                        .toList());
        assertThat(others).exists();
    }

    @Test
    void theDatabaseOfAnEarlierReleaseGoesAfterAWeek() throws IOException {
        Path earlier = folder.resolve("backups/kinship-before-checksums.mv");
        try (DatabaseFile file = saved("first")) {
            Files.createDirectories(earlier.getParent());
            Files.writeString(earlier, "what people wrote");
            new Copies(folder).make(file, ALONE, TODAY);
            assertThat(earlier).exists();
            Files.setLastModifiedTime(earlier, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
            new Copies(folder).make(file, ALONE, TODAY);
            assertThat(earlier).doesNotExist();
        }
    }

    @Test
    void aDatabaseThatIsNotWholeTakesNoOlderCopyAway() throws IOException {
        Copies copies = new Copies(folder);
        saved("first").close();
        damageOne();
        try (DatabaseFile file = DatabaseFile.openIn(folder)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> copies.make(file, ALONE, TODAY))
                    .withMessageContaining("isn't whole");
        }
        assertThat(folder.resolve("backups")).isEmptyDirectory();
    }

    @Test
    void putsACopyBackAndKeepsWhatWasThere() throws IOException {
        try (DatabaseFile file = saved("first")) {
            new Copies(folder).make(file, ALONE, TODAY);
            save(file, "second");
        }
        assertThat(restore("no")).isEqualTo(0);
        assertThat(printed()).contains("2026-12-01");
        assertThat(restore("no", "2026-12-01")).isEqualTo(1);
        assertThat(textsIn(folder.resolve("kinship.mv"))).containsOnly("second");
        assertThat(restore("yes", "2026-12-01")).isEqualTo(0);
        assertThat(textsIn(folder.resolve("kinship.mv"))).containsOnly("first");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("kinship-replaced-")))
                    .singleElement()
                    .satisfies(kept -> assertThat(textsIn(kept)).containsOnly("second"));
        }
        assertThat(restore("", "2026-11-01", "--yes")).isEqualTo(2);
        assertThat(restore("", "yesterday")).isEqualTo(2);
    }

    @Test
    void putsNothingBackWhileItRuns() throws IOException {
        try (DatabaseFile file = saved("first")) {
            new Copies(folder).make(file, ALONE, TODAY);
            assertThat(restore("yes", "2026-12-01", "--yes")).isEqualTo(1);
            assertThat(printed()).contains("is running on this folder");
            assertThat(doctor("--data", folder.toString())).isEqualTo(2);
        }
    }

    @Test
    void theDoctorSaysWhatIsWhole() throws IOException {
        saved("first").close();
        assertThat(doctor("--data", folder.toString())).isEqualTo(0);
        assertThat(printed())
                .contains("kinship.mv is whole.", "reflections: 300")
                .doesNotContain("first");
    }

    @Test
    void theDoctorCountsWhatIsDamagedAndSavesTheRest() throws IOException {
        saved("first").close();
        byte[] damaged = damageOne();
        assertThat(doctor("--data=" + folder)).isEqualTo(1);
        assertThat(printed())
                .contains("A part of the database", "reflections: ", " can be read, ", "--save-to DIR", "no copies")
                .doesNotContain("first");
        Path target = folder.resolve("saved");
        assertThat(doctor("--data=" + folder, "--save-to=" + target)).isEqualTo(1);
        assertThat(folder.resolve("kinship.mv")).hasBinaryContent(damaged);
        assertThat(textsIn(target.resolve("kinship.mv")))
                .hasSizeBetween(DOCUMENTS * 9 / 10, DOCUMENTS - 1)
                .containsOnly("first");
        assertThat(doctor("--data=" + target)).isEqualTo(0);
    }

    @Test
    void theDoctorSavesWhatWasThereBeforeTheEndWasLost() throws IOException {
        saved("first").close();
        byte[] whole = Files.readAllBytes(folder.resolve("kinship.mv"));
        Files.write(folder.resolve("kinship.mv"), Arrays.copyOf(whole, whole.length - 5_000));
        assertThat(doctor("--data=" + folder, "--save-to=" + folder.resolve("saved")))
                .isEqualTo(1);
        assertThat(printed()).contains("The end of the database");
        assertThat(textsIn(folder.resolve("saved/kinship.mv"))).hasSize(DOCUMENTS);
    }

    @Test
    void theDoctorFindsNothingInWhatIsNoDatabase() throws IOException {
        Files.writeString(folder.resolve("kinship.mv"), "text ".repeat(10_000));
        assertThat(doctor("--data=" + folder)).isEqualTo(1);
        assertThat(printed()).contains("isn't a Kinship Ready database");
        assertThat(doctor("--data=" + folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(doctor("--what")).isEqualTo(2);
    }

    private int doctor(String... arguments) throws IOException {
        return new Doctor(out).run(List.of(arguments));
    }

    private int restore(String answer, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--data", folder.toString()));
        all.addAll(List.of(arguments));
        return new Restore(out, () -> answer).run(all);
    }

    private String printed() {
        return printed.toString(UTF_8);
    }

    private DatabaseFile saved(String text) {
        DatabaseFile file = DatabaseFile.openIn(folder);
        save(file, text);
        return file;
    }

    private static void save(DatabaseFile file, String text) {
        var database = new H2Backend(file.store()).resolveDatabase("kinship");
        if (database.resolveCollection("reflections", false) != null) {
            database.dropCollection("reflections", NoopOplog.get());
        }
        var reflections = database.createCollectionOrThrowIfExists("reflections", CollectionOptions.withDefaults());
        for (int id = 0; id < DOCUMENTS; id++) {
            reflections.addDocument(new Document("_id", id).append("text", text));
        }
        file.makeRoom();
        file.commit();
        file.sync();
    }

    private byte[] damageOne() throws IOException {
        Path file = folder.resolve("kinship.mv");
        byte[] bytes = Files.readAllBytes(file);
        bytes[new String(bytes, ISO_8859_1).lastIndexOf("first")] ^= 1;
        return Files.readAllBytes(Files.write(file, bytes));
    }

    private static List<String> textsIn(Path file) {
        try (DatabaseFile opened = DatabaseFile.read(file)) {
            return opened.store().<Object, Document>openMap("databases.kinship.reflections").values().stream()
                    .map(document -> (String) document.get("text"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
