package org.kinshipready.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.storage.file.DataDirectoryInUse;

/** Tests for {@link EmbeddedMongoProcess}, and that killing it loses nothing. */
class EmbeddedMongoProcessTests {

    private static final int ROUNDS = Boolean.getBoolean("lms.long") ? 50 : 20;
    private static final int WRITERS = 8;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    /** The ticks that were acknowledged, by "enrolment tick". */
    private final Map<String, Instant> acknowledged = new ConcurrentHashMap<>();

    @Test
    void killingItLosesNoAcknowledgedTick(@TempDir Path directory) throws Exception {
        try (MongoProcess mongo = MongoProcess.start(directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                if (round % 4 == 3) {
                    tickByManyUntilKilled(mongo, round);
                } else {
                    tickAndKill(mongo, round);
                }
                mongo.restart();
                assertEveryTickIsThere(mongo);
            }
        }
    }

    private void tickAndKill(MongoProcess mongo, int round) {
        try (MongoClient client = MongoClients.create(mongo.uri("kinship"))) {
            tick(client, "person:legal-options", "module/step-" + round);
            mongo.kill();
        }
    }

    private void tickByManyUntilKilled(MongoProcess mongo, int round) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(200);
        try (MongoClient client = MongoClients.create(mongo.uri("kinship"));
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = round + "-" + writer;
                writers.execute(() -> tickUntilKilled(client, name, enough));
            }
            assertThat(enough.await(20, TimeUnit.SECONDS)).isTrue();
            mongo.kill();
            writers.shutdownNow();
        }
    }

    private void tickUntilKilled(MongoClient client, String writer, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                // One enrolment of its own, one that all write to at once, and one new enrolment each time.
                tick(client, "own-" + writer, "module/step-" + i % 50);
                tick(client, "shared", "module/step-" + writer + "-" + i % 50);
                tick(client, "new-" + writer + "-" + i, "module/step");
                enough.countDown();
            }
        } catch (MongoException e) {
            // The server is gone. What it did not acknowledge it may or may not have written.
        }
    }

    private void tick(MongoClient client, String enrolment, String step) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        enrolments(client)
                .updateOne(
                        Filters.eq(enrolment),
                        Updates.combine(Updates.min("ticks." + step, now), Updates.setOnInsert("version", "1.2.0")),
                        UPSERT);
        acknowledged.putIfAbsent(enrolment + " " + step, now);
    }

    private void assertEveryTickIsThere(MongoProcess mongo) {
        try (MongoClient client = MongoClients.create(mongo.uri("kinship"))) {
            Map<String, Document> found = new ConcurrentHashMap<>();
            enrolments(client).find().forEach(document -> found.put(document.getString("_id"), document));
            acknowledged.forEach((tick, date) -> {
                String[] names = tick.split(" ", 2);
                assertThat(found).containsKey(names[0]);
                Document ticks = found.get(names[0]).get("ticks", Document.class);
                assertThat(ticks.getDate(names[1]).toInstant()).as(tick).isEqualTo(date);
            });
            assertEveryDocumentIsWhole(client, found);
        }
    }

    /** A write that was under way is there with its index entry, or not at all. */
    private static void assertEveryDocumentIsWhole(MongoClient client, Map<String, Document> found) {
        for (String id : found.keySet()) {
            assertThat(enrolments(client).find(Filters.eq(id)).first()).as(id).isNotNull();
        }
        assertThat(enrolments(client).countDocuments()).isEqualTo(found.size());
    }

    private static MongoCollection<Document> enrolments(MongoClient client) {
        return client.getDatabase("kinship").getCollection("enrolments");
    }

    @Test
    void secondProcessOnTheSameFolderIsRefused(@TempDir Path directory) throws Exception {
        try (MongoProcess first = MongoProcess.start(directory)) {
            Process second = MongoProcess.launch(directory, MongoPort.ANY_PORT);
            String output = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(output)
                    .isEqualToIgnoringNewLines("Another Kinship Ready is using the data folder %s.".formatted(directory)
                            + "Stop it, or start this one with another folder: ./lms start --data DIR");

            assertThatExceptionOfType(DataDirectoryInUse.class).isThrownBy(() -> EmbeddedMongo.start(directory));
            first.kill();
            EmbeddedMongo.start(directory).close();
        }
    }
}
