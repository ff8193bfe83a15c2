package org.kinshipready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.content.Pathway;
import org.kinshipready.storage.MongoProcess;

/** Several instances start at once on an empty database: three, or ten with {@code ./lms test --long}. */
class StartTogetherIT {

    private static final int INSTANCES = Boolean.getBoolean("lms.long") ? 10 : 3;

    @TempDir
    private Path data;

    @Test
    void publishesOnceIndexesOnceAndLogsNoError() {
        try (MongoProcess database = MongoProcess.start(data);
                MongoClient client = MongoClients.create(database.uri("kinship"))) {
            List<PackagedApplication> instances = Stream.generate(
                            () -> new PackagedApplication("--spring.mongodb.uri=" + database.uri("kinship")))
                    .limit(INSTANCES)
                    .toList();
            try {
                startAtOnce(instances);
                assertPublishedOnce(client.getDatabase("kinship"));
                assertIndexedOnce(client.getDatabase("kinship"));
                for (PackagedApplication instance : instances) {
                    assertThat(instance.log()).doesNotContain("ERROR", "WARN", "Exception");
                    assertThat(new HttpVisitor(instance.address())
                                    .opens("/preparatory/legal-options")
                                    .status())
                            .isEqualTo(200);
                }
            } finally {
                instances.forEach(PackagedApplication::kill);
            }
        }
    }

    /** All of them are there before the first has done anything. */
    private static void startAtOnce(List<PackagedApplication> instances) {
        try (ExecutorService threads = Executors.newFixedThreadPool(INSTANCES)) {
            CompletableFuture.allOf(instances.stream()
                            .map(instance -> CompletableFuture.runAsync(instance::start, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private static void assertPublishedOnce(MongoDatabase database) {
        List<String> published = new ArrayList<>();
        database.getCollection("course_versions")
                .find()
                .projection(new Document("course", 1))
                .forEach(version -> published.add(version.getString("course")));
        List<String> shipped = Stream.of(Pathway.values())
                .flatMap(pathway -> ShippedCourses.ids(pathway).stream())
                .toList();
        assertThat(published).containsExactlyInAnyOrderElementsOf(shipped);
    }

    private static void assertIndexedOnce(MongoDatabase database) {
        for (String collection : database.listCollectionNames()) {
            List<Document> keys = new ArrayList<>();
            database.getCollection(collection)
                    .listIndexes()
                    .forEach(index -> keys.add(index.get("key", Document.class)));
            assertThat(keys).as(collection).doesNotHaveDuplicates();
        }
    }
}
