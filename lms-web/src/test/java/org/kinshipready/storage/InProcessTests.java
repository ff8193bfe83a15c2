package org.kinshipready.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.storage.file.DatabaseFile;
import org.kinshipready.storage.file.UnsafeDisk;

/** Tests for {@link InProcess} and {@link InProcessStream}. */
class InProcessTests {

    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final UnsafeDisk disk = new UnsafeDisk(new Random(1), this::pass);
    private final EmbeddedMongo mongo =
            EmbeddedMongo.start(new DurableBackend(DatabaseFile.open(disk, "hanging"), Path.of("")));
    private final MongoClient client = mongo.connect();

    private void pass() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        gate.countDown();
        client.close();
        mongo.close();
    }

    @Test
    void bringsLargeAndManyDocumentsThereAndBack() {
        List<Document> documents = IntStream.range(0, 500)
                .mapToObj(id -> new Document("_id", id).append("text", "é".repeat(id * 40)))
                .toList();
        things().insertMany(documents);
        assertThat(things().find(Filters.eq(499)).first()).isEqualTo(documents.get(499));
        assertThat(things().find(Filters.in("_id", 7, 8))).containsExactly(documents.get(7), documents.get(8));
        assertThat(things().find()).containsExactlyElementsOf(documents);
        assertThat(things().countDocuments(Filters.gt("_id", 100))).isEqualTo(399);
    }

    @Test
    void saysWhatTheServerRefuses() {
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> client.getDatabase("kinship").runCommand(new Document("noSuchCommand", 1)))
                .satisfies(refusal -> assertThat(refusal.getErrorCode()).isEqualTo(59));
    }

    /** A disk that doesn't come back is waited for as long as a page may take, by whoever writes and whoever reads. */
    @Test
    void waitsForADiskThatHangsNoLongerThanAServerWouldBeWaitedFor() {
        things().insertOne(new Document("_id", 1).append("text", "before"));
        gate = new CountDownLatch(1);
        MongoCollection<Document> impatient = things().withTimeout(500, TimeUnit.MILLISECONDS);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThatExceptionOfType(MongoOperationTimeoutException.class)
                    .isThrownBy(() -> impatient.updateOne(Filters.eq(1), Updates.set("text", "after")));
            assertThatExceptionOfType(MongoOperationTimeoutException.class)
                    .isThrownBy(() -> impatient.find(Filters.eq(1)).first());
            assertThatExceptionOfType(MongoOperationTimeoutException.class)
                    .isThrownBy(() -> impatient.countDocuments());
        });
        gate.countDown();
        await().untilAsserted(
                        () -> assertThat(things().find(Filters.eq(1)).first()).containsEntry("text", "after"));
        things().updateOne(Filters.eq(1), Updates.set("text", "again"));
        assertThat(things().find(Filters.eq(1)).first()).containsEntry("text", "again");
    }

    private MongoCollection<Document> things() {
        return client.getDatabase("kinship").getCollection("things");
    }
}
