package org.kinshipready.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.storage.file.DataDirectoryNotWritable;
import org.kinshipready.storage.file.NotADatabase;

/** Tests for {@link EmbeddedMongo}. */
class EmbeddedMongoTests {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataInAFolderThatItMakes() {
        Path folder = directory.resolve("some/where");
        Date time = Date.from(Instant.parse("2026-02-03T04:05:06.789Z"));
        try (EmbeddedMongo mongo = start(folder);
                MongoClient client = connect(mongo)) {
            things(client).insertOne(new Document("_id", "a").append("time", time));
        }
        try (EmbeddedMongo mongo = start(folder);
                MongoClient client = connect(mongo)) {
            assertThat(things(client).find()).containsExactly(new Document("_id", "a").append("time", time));
        }
    }

    /** In a process of its own: here other servers listen. */
    @Test
    void canBeReachedByNobodyElse() throws IOException, InterruptedException {
        assertThat(startsAndCloses()).contains("listening: []");
    }

    @Test
    void doesNotGrowWithTheNumberOfUpdates() throws IOException {
        Path file = directory.resolve("kinship.mv");
        try (EmbeddedMongo mongo = start(directory);
                MongoClient client = connect(mongo)) {
            things(client).insertOne(new Document("_id", "a").append("text", "x".repeat(2_000)));
            for (int i = 0; i < 2_000; i++) {
                things(client).updateOne(Filters.eq("a"), Updates.inc("revision", 1));
            }
        }
        // Without tidying up it would be some 30 MB.
        assertThat(Files.size(file)).isLessThan(4 * 1024 * 1024);
    }

    /** In a process of its own: here other servers run, whose threads bear the same names. */
    @Test
    void leavesNoThreadBehind() throws IOException, InterruptedException {
        assertThat(startsAndCloses())
                .contains("started: embedded-mongo")
                .doesNotContain("left: embedded-mongo", "left: H2");
    }

    private String startsAndCloses() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsAndCloses.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    /** Starts a server, writes to it, closes it, and prints which threads there were and are left. */
    static final class StartsAndCloses {

        public static void main(String[] arguments) throws IOException {
            try (EmbeddedMongo mongo = start(Path.of(arguments[0]));
                    MongoClient client = connect(mongo)) {
                things(client).insertOne(new Document());
                print("started");
                System.out.println("listening: " + listening());
            }
            print("left");
        }

        /** Sockets of this process that wait for connections (state 0A), as Linux says. */
        private static List<String> listening() throws IOException {
            Set<String> own;
            try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
                own = open.filter(Files::isSymbolicLink)
                        .map(StartsAndCloses::target)
                        .collect(Collectors.toSet());
            }
            return Stream.of("tcp", "tcp6")
                    .flatMap(kind -> lines(Path.of("/proc/self/net", kind)))
                    .filter(line -> Arrays.asList(line).contains("0A")
                            && Arrays.stream(line).anyMatch(inode -> own.contains("socket:[" + inode + "]")))
                    .map(line -> String.join(" ", line))
                    .toList();
        }

        private static Stream<String[]> lines(Path table) {
            try {
                return Files.readAllLines(table).stream()
                        .map(line -> line.strip().split(" +"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String target(Path link) {
            try {
                return Files.readSymbolicLink(link).toString();
            } catch (IOException goneSince) {
                return "";
            }
        }

        private static void print(String when) {
            Thread.getAllStackTraces().keySet().forEach(thread -> System.out.println(when + ": " + thread.getName()));
        }
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("data"), "text");
        assertThatExceptionOfType(DataDirectoryNotWritable.class)
                .isThrownBy(() -> start(file))
                .withMessageContaining("The data folder %s cannot be written to", file);
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(directory.resolve("data"), "text");
        Path folder = file.resolve("below");
        assertThatExceptionOfType(DataDirectoryNotWritable.class)
                .isThrownBy(() -> start(folder))
                .withMessageContaining("The data folder %s cannot be written to", folder);
    }

    @Test
    void refusesAFileThatIsNotADatabaseAndLeavesItAlone() throws IOException {
        for (String content : List.of("short", "long ".repeat(10_000))) {
            Path file = Files.writeString(directory.resolve("kinship.mv"), content);
            assertThatExceptionOfType(NotADatabase.class)
                    .isThrownBy(() -> start(directory))
                    .withMessageContaining("The file %s is not a Kinship Ready database", file);
            assertThat(file).hasContent(content);
        }
    }

    private static EmbeddedMongo start(Path folder) {
        return EmbeddedMongo.start(folder);
    }

    private static MongoClient connect(EmbeddedMongo mongo) {
        return mongo.connect();
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("kinship").getCollection("things");
    }
}
