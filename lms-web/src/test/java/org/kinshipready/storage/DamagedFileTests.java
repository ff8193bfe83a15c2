package org.kinshipready.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinshipready.storage.file.DatabaseGone;
import org.kinshipready.storage.file.StorageUnusable;

/** A damaged file says so, or serves what it can: never anything else than what was saved. */
class DamagedFileTests {

    private static final int DOCUMENTS = 400;
    private static final int ROUNDS = Boolean.getBoolean("lms.long") ? 40 : 6;

    private static final TreeMap<Integer, Document> saved = new TreeMap<>();
    private static byte[] whole;
    private static byte[] afterKill;

    @TempDir
    private static Path first;

    @TempDir
    private Path folder;

    @BeforeAll
    static void save() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(first);
                MongoClient client = mongo.connect()) {
            List<Document> documents = new ArrayList<>();
            for (int id = 0; id < DOCUMENTS; id++) {
                documents.add(new Document("_id", id).append("text", "what " + id + " wrote ".repeat(id % 60)));
            }
            enrolments(client).insertMany(documents);
            for (int id = 0; id < DOCUMENTS; id += 10) {
                enrolments(client).updateOne(Filters.eq(id), Updates.set("revision", id));
            }
            enrolments(client).find().forEach(document -> saved.put(document.getInteger("_id"), document));
            afterKill = Files.readAllBytes(first.resolve("kinship.mv"));
        }
        whole = Files.readAllBytes(first.resolve("kinship.mv"));
    }

    @ParameterizedTest
    @EnumSource
    void servesWhatWasSavedOrSaysThatItIsDamaged(Damage damage) throws IOException {
        Random random = new Random(damage.name().hashCode());
        int refusals = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damage.done(round % 2 == 0 ? whole : afterKill, random);
            Files.write(folder.resolve("kinship.mv"), bytes);
            Files.writeString(folder.resolve("kinship.used"), "before");
            try (EmbeddedMongo mongo = EmbeddedMongo.start(folder);
                    MongoClient client = mongo.connect()) {
                assertThat(damage).isNotIn(Damage.CUT, Damage.EMPTY);
                assertNothingElseIsServed(client);
            } catch (StorageUnusable refused) {
                refusals++;
                assertThat(refused)
                        .hasMessageContaining(folder.resolve("kinship.mv").toString());
                assertThat(refused.action()).contains("./lms restore");
                assertThat(Files.readAllBytes(folder.resolve("kinship.mv"))).isEqualTo(bytes);
            }
        }
        System.out.printf("%s: %d files, %d refused with a sentence%n", damage, ROUNDS, refusals);
    }

    private static void assertNothingElseIsServed(MongoClient client) {
        int served = 0;
        for (Document document : saved.values()) {
            try {
                assertThat(enrolments(client)
                                .find(Filters.eq(document.get("_id")))
                                .first())
                        .isEqualTo(document);
                served++;
            } catch (MongoCommandException damaged) {
                assertThat(damaged.getErrorCode()).isEqualTo(50901);
                assertThat(damaged.getMessage()).doesNotContain("wrote");
            }
        }
        try {
            assertThat(enrolments(client).find()).containsExactlyElementsOf(saved.values());
            assertThat(enrolments(client).countDocuments()).isEqualTo(saved.size());
        } catch (MongoCommandException damaged) {
            assertThat(damaged.getErrorCode()).isEqualTo(50901);
            assertThat(served).isLessThan(saved.size());
        }
    }

    @Test
    void whatIsDamagedFailsAloneAndTheRestCanBeWrittenTo() throws IOException {
        byte[] bytes = whole.clone();
        int at = new String(bytes, ISO_8859_1).lastIndexOf("what 333 wrote");
        bytes[at] ^= 1;
        Files.write(folder.resolve("kinship.mv"), bytes);
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder);
                MongoClient client = mongo.connect()) {
            assertThatExceptionOfType(MongoCommandException.class)
                    .isThrownBy(() -> enrolments(client).find(Filters.eq(333)).first());
            assertThatExceptionOfType(MongoCommandException.class)
                    .isThrownBy(() -> enrolments(client).updateOne(Filters.eq(333), Updates.set("revision", 1)));
            assertThat(enrolments(client).find(Filters.eq(10)).first()).isEqualTo(saved.get(10));
            enrolments(client).updateOne(Filters.eq(10), Updates.set("revision", 11));
            assertThat(enrolments(client).find(Filters.eq(10)).first()).containsEntry("revision", 11);
        }
    }

    @Test
    void aFolderThatWasUsedIsNotBegunAnew() throws IOException {
        for (String trace :
                List.of("kinship.used", "kinship.mv.bak", "kinship-old.mv", "trial-signing.p12", "backups/x.mv")) {
            Path used = Files.createDirectories(folder.resolve(trace.replace('/', '-')));
            Files.createDirectories(used.resolve(trace).getParent());
            Files.writeString(used.resolve(trace), "something");
            for (boolean there : List.of(true, false)) {
                if (there) {
                    Files.createFile(used.resolve("kinship.mv"));
                } else {
                    Files.delete(used.resolve("kinship.mv"));
                }
                assertThatExceptionOfType(DatabaseGone.class)
                        .as(trace)
                        .isThrownBy(() -> EmbeddedMongo.start(used))
                        .withMessageContaining(there ? "is empty" : "is missing");
            }
        }
    }

    private static MongoCollection<Document> enrolments(MongoClient client) {
        return client.getDatabase("kinship").getCollection("enrolments");
    }
}
