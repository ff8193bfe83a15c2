package org.kinshipready.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A small course with every kind of step, in a folder beside those that travel with the application. */
final class EveryKindOfStep {

    private static final Path SHIPPED = Path.of("..", "content", "courses");
    private static final Path OWN = Path.of("src", "test", "resources", "every-kind");

    private EveryKindOfStep() {}

    static Path write() {
        try {
            Path folder = Files.createTempDirectory("every-kind-");
            FileSystemUtils.copyRecursively(SHIPPED, folder);
            FileSystemUtils.copyRecursively(OWN, folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it a newer version, with a step more. */
    static void writeNewerVersion(Path folder) {
        Path course = folder.resolve("preparatory/every-kind");
        try {
            Path about = course.resolve("course.md");
            Files.writeString(
                    about,
                    Files.readString(about)
                            .replace("version: 1.0.0", "version: 1.1.0")
                            .replace("  1.0.0: First version", "  1.0.0: First version\n  1.1.0: A page more"));
            Path module = course.resolve("noted.md");
            Files.writeString(module, Files.readString(module) + "\n## A later page {#later}\n\nMore words.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
