package org.kinshipready.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kinshipready.storage.MongoProcess;
import org.springframework.util.FileSystemUtils;

/** Two instances on one database process, started at their first use and shared by all classes that register this. */
final class TwoInstances implements BeforeAllCallback {

    private Running running;

    /** Stopped by JUnit after the last test of all. */
    private static final class Running implements AutoCloseable {

        private final Path data = temporaryFolder();
        private final MongoProcess database = MongoProcess.start(data);
        private final PackagedApplication one = instance();
        private final PackagedApplication other = instance();

        Running() {
            Stream.of(one, other).parallel().forEach(PackagedApplication::start);
        }

        private PackagedApplication instance() {
            return new PackagedApplication("--spring.mongodb.uri=" + database.uri("kinship"), "--lms.trial.carers=200");
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("kinship-two-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            one.afterAll();
            other.afterAll();
            database.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TwoInstances.class))
                .computeIfAbsent(Running.class, _type -> new Running(), Running.class);
    }

    PackagedApplication one() {
        return running.one;
    }

    PackagedApplication other() {
        return running.other;
    }

    MongoProcess database() {
        return running.database;
    }
}
