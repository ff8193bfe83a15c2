package org.kinshipready.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.Checker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of courses that somebody is writing: read again whenever a file in it has changed. */
class PreviewedFolder {

    private static final Logger log = LoggerFactory.getLogger(PreviewedFolder.class);

    private final Path root;
    private final Catalogue catalogue;
    private final Clock clock;
    private volatile List<Problem> problems = List.of();
    private @Nullable String seen;

    PreviewedFolder(Path root, Catalogue catalogue, Clock clock) {
        this.root = root;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Shows what is in the folder now. If it can't be read at the moment, what was shown last stays. */
    synchronized void readIfChanged() {
        try {
            String now = state();
            if (!now.equals(seen)) {
                CourseSource source = CourseSource.folder(root);
                problems = Checker.check(source, LocalDate.now(clock));
                catalogue.preview(source);
                seen = now;
            }
        } catch (UncheckedIOException | IOException away) {
            log.warn("The folder {} can't be read: {}", root, away.getMessage());
        }
    }

    List<Problem> problems() {
        return problems;
    }

    /** Names, sizes and times of all files: what changes when somebody saves one. */
    private String state() throws IOException {
        TreeSet<String> files = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                files.add(path + " " + file.size() + " " + file.lastModifiedTime());
            }
        }
        return files.toString();
    }
}
