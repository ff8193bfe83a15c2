package org.kinshipready.storage;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * A fresh database for one test class, on the server that {@code LMS_TEST_MONGODB_URI} names, else on an embedded one.
 *
 * <pre>{@code
 * @AutoClose
 * private static final TestMongo mongo = TestMongo.fresh();
 *
 * @DynamicPropertySource
 * static void mongo(DynamicPropertyRegistry registry) {
 *     registry.add("spring.mongodb.uri", mongo::uri);
 * }
 * }</pre>
 */
public final class TestMongo implements AutoCloseable {

    private final String serverUri;
    private final String databaseName = "test-" + new ObjectId();
    private final MongoClient client;

    private TestMongo(String serverUri) {
        this.serverUri = serverUri;
        this.client = MongoClients.create(serverUri);
    }

    /** An empty database, dropped when this is closed. */
    public static TestMongo fresh() {
        String given = System.getenv("LMS_TEST_MONGODB_URI");
        return new TestMongo(given == null || given.isBlank() ? Shared.URI : given);
    }

    /** Whether it is a real MongoDB, with explain plans, transactions and the like. */
    public static boolean isReal() {
        String given = System.getenv("LMS_TEST_MONGODB_URI");
        return given != null && !given.isBlank();
    }

    /** The server's address with this database in it: a value for {@code spring.mongodb.uri}. */
    public String uri() {
        String rest = serverUri.substring(serverUri.indexOf("://") + 3);
        int end = firstOf(rest, '/', '?');
        String hosts = rest.substring(0, end);
        String options = rest.contains("?") ? rest.substring(rest.indexOf('?')) : "";
        return new ConnectionString(scheme() + hosts + "/" + databaseName + options).getConnectionString();
    }

    public String databaseName() {
        return databaseName;
    }

    /** A template on this database; it is closed along with this. */
    public MongoTemplate template() {
        return new MongoTemplate(client, databaseName);
    }

    @Override
    public void close() {
        client.getDatabase(databaseName).drop();
        client.close();
    }

    private String scheme() {
        return serverUri.substring(0, serverUri.indexOf("://") + 3);
    }

    private static int firstOf(String text, char one, char other) {
        int index = 0;
        while (index < text.length() && text.charAt(index) != one && text.charAt(index) != other) {
            index++;
        }
        return index;
    }

    /** One server for all the tests of a JVM, started at its first use. */
    private static final class Shared {

        private static final String URI = start();

        private static String start() {
            Path directory = temporaryDirectory();
            MongoPort mongo = MongoPort.start(directory, MongoPort.ANY_PORT);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(mongo, directory), "test-mongo-close"));
            return mongo.uri("");
        }

        private static void stop(MongoPort mongo, Path directory) {
            mongo.close();
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path temporaryDirectory() {
            try {
                return Files.createTempDirectory("kinship-" + UUID.randomUUID());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
